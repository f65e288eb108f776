using System;
using System.Collections.Generic;
using System.Linq;

namespace GluteSense.NanoFakes
{
    /// <summary>What a scanner gets of the device.</summary>
    /// <param name="Advertisement">The advertisement proper, which everybody gets.</param>
    /// <param name="ScanResponse">What is sent to those who ask.</param>
    public sealed record ScanResult(AdvertisingPayload Advertisement, AdvertisingPayload ScanResponse)
    {
        /// <summary>The name, wherever it stands; null if nowhere.</summary>
        public string Name => Advertisement.Name ?? ScanResponse.Name;

        /// <summary>All service UUIDs.</summary>
        public IReadOnlyList<Guid> ServiceUuids => Advertisement.ServiceUuids.Concat(ScanResponse.ServiceUuids).ToArray();
    }
}
