namespace GluteSense.Protocol
{
    /// <summary>Why a verdict was withheld.</summary>
    public enum WithheldReason
    {
        /// <summary>It was not.</summary>
        None = 0,

        /// <summary>The reference set of this exercise, or of runs, is not complete.</summary>
        NoReferenceSet = 1,

        /// <summary>Fewer than three reps, or three batches of ten strides, after the reference set.</summary>
        TooFewSegments = 2,

        /// <summary>An electrode was off; reference set and set are not of the same electrodes any more.</summary>
        ElectrodeOff = 3,

        /// <summary>An input lay at a rail: the amplitude reads low.</summary>
        Saturated = 4,

        /// <summary>A channel gave constant samples.</summary>
        NoSignal = 5,

        /// <summary>A channel was too noisy at rest.</summary>
        NoisyAtRest = 6,

        /// <summary>Mains interference as strong as the muscle.</summary>
        Mains = 7,

        /// <summary>The last reference contraction of a muscle was refused: whether its electrode hears the muscle is not known.</summary>
        WeakReference = 8,
    }
}
