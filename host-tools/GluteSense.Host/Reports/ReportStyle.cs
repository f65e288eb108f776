namespace GluteSense.Host.Reports;

/// <summary>
/// The report's style sheet. Glute is blue and hamstring orange (Okabe and Ito's palette, told apart with every common colour
/// blindness); both also differ in lightness, so they survive a grey printer.
/// </summary>
internal static class ReportStyle
{
    /// <summary>The sheet; it holds no character that XML would have to escape.</summary>
    public const string Css =
        """
        :root { --paper: #ffffff; --ink: #1c2430; --quiet: #5b6675; --rule: #d9dee5; --panel: #f5f7f9; --shade: #e4ebf3;
          --glute: #0072b2; --hamstring: #d98200; --on-glute: #ffffff; --on-hamstring: #1c1400; --warn: #a33c00; }
        @media (prefers-color-scheme: dark) {
          :root { --paper: #14181e; --ink: #e6eaf0; --quiet: #9aa6b5; --rule: #343d49; --panel: #1c222a; --shade: #2a3542;
            --glute: #56b4e9; --hamstring: #f0a830; --on-glute: #07202e; --on-hamstring: #201500; --warn: #ffb27a; } }
        @media print {
          :root { --paper: #ffffff; --ink: #000000; --quiet: #444444; --rule: #cccccc; --panel: #f5f7f9; --shade: #e4ebf3;
            --glute: #0072b2; --hamstring: #d98200; --on-glute: #ffffff; --on-hamstring: #1c1400; --warn: #a33c00; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
        main { max-width: 880px; margin: 0 auto; padding: 32px 24px 64px; }
        header { border-bottom: 1px solid var(--rule); margin-bottom: 24px; overflow-wrap: anywhere; }
        h1 { font-size: 1.9em; line-height: 1.2; margin: 0; }
        h2 { font-size: 1.15em; margin: 1.8em 0 0.5em; }
        p { margin: 0.4em 0; }
        .brand { color: var(--glute); font-weight: 700; letter-spacing: 0.04em; margin: 0; }
        .quiet, figcaption { color: var(--quiet); font-size: 0.875em; }
        .headline { font-size: 1.35em; line-height: 1.35; font-weight: 600; }
        .cards { display: flex; flex-wrap: wrap; gap: 16px; margin: 20px 0; }
        .card { flex: 1 1 160px; background: var(--panel); border: 1px solid var(--rule); border-radius: 10px; padding: 14px 18px; }
        .card h2 { margin: 0; font-size: 1em; color: var(--quiet); }
        .card p { margin: 0; }
        .card .number { font-size: 2.4em; line-height: 1.2; font-weight: 700; font-variant-numeric: tabular-nums; }
        figure { margin: 16px 0; }
        svg { display: block; width: 100%; height: auto; }
        table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; font-size: 0.94em; }
        caption { text-align: left; font-weight: 600; padding: 4px 8px; }
        th, td { text-align: left; padding: 6px 8px; border-bottom: 1px solid var(--rule); vertical-align: top; overflow-wrap: anywhere; }
        thead th { color: var(--quiet); font-weight: 600; font-size: 0.92em; vertical-align: bottom; overflow-wrap: normal; }
        .num { text-align: right; }
        td.num { white-space: nowrap; }
        .dense { font-size: 0.82em; }
        .dense th, .dense td { padding: 3px 5px; }
        .columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(330px, 1fr)); gap: 24px; align-items: start; }
        .facts th { width: 11em; font-weight: 600; }
        .warn { color: var(--warn); font-weight: 600; }
        .key { display: inline-block; width: 0.75em; height: 0.75em; border-radius: 2px; margin-right: 0.5em; }
        .glute-key { background: var(--glute); }
        .hamstring-key { background: var(--hamstring); }
        svg text { font-family: inherit; fill: var(--ink); }
        svg .tick { font-size: 12px; fill: var(--quiet); }
        svg .label { font-size: 14px; font-weight: 600; }
        svg .inside { font-size: 14px; font-weight: 600; fill: var(--on-glute); }
        svg .inside.end { fill: var(--on-hamstring); }
        svg .middle { text-anchor: middle; }
        svg .end { text-anchor: end; }
        .grid { stroke: var(--rule); stroke-width: 1; }
        .axis { stroke: var(--quiet); stroke-width: 1; }
        .half { stroke: var(--ink); stroke-width: 1; stroke-dasharray: 3 3; }
        .mean { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 7 4; }
        .segment { fill: var(--shade); }
        .empty { fill: var(--panel); stroke: var(--rule); }
        .glute-fill { fill: var(--glute); }
        .hamstring-fill { fill: var(--hamstring); }
        .glute-line, .hamstring-line { fill: none; stroke-width: 1.4; stroke-linejoin: round; }
        .glute-line { stroke: var(--glute); }
        .hamstring-line { stroke: var(--hamstring); }
        .glute-dot { fill: var(--glute); stroke: var(--paper); stroke-width: 1; }
        @media (max-width: 640px) {
          main { padding: 16px 10px 40px; }
          section { overflow-x: auto; }
          figure { min-width: 560px; }
          th, td { padding: 5px 4px; overflow-wrap: normal; }
          .facts td { overflow-wrap: anywhere; } }
        @media print {
          body { font-size: 9pt; line-height: 1.4; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          main { max-width: none; padding: 0; }
          header { margin-bottom: 14px; }
          h2 { margin-top: 1.3em; }
          .cards { margin: 12px 0; }
          .card { padding: 8px 14px; }
          figure { margin: 10px 0; }
          th, td { padding: 3px 6px; }
          .dense th, .dense td { padding: 1px 4px; }
          .columns { grid-template-columns: 1fr 1fr; gap: 20px; }
          .page { break-before: page; }
          section, figure, tr, .card { break-inside: avoid; }
          section.page { break-inside: auto; }
          h2, thead, caption { break-after: avoid; }
          thead { display: table-header-group; } }
        @page { size: A4; margin: 15mm; }
        """;
}
