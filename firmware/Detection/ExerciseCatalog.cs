namespace GluteSense.Detection
{
    /// <summary>
    /// Exercises as data (DESIGN section 5); the index is the number on the wire (PROTOCOL.md section 6). Texts are literals in a switch: an array of
    /// them would stand in the heap.
    /// </summary>
    public static class ExerciseCatalog
    {
        /// <summary>Two-legged bridge.</summary>
        public const int Bridge = 0;

        /// <summary>Single-leg Romanian deadlift.</summary>
        public const int SingleLegRdl = 1;

        /// <summary>Single-leg bridge.</summary>
        public const int SingleLegBridge = 2;

        /// <summary>Bridge with march: the pelvis stays up while the feet leave the ground in turn.</summary>
        public const int BridgeWithMarch = 3;

        /// <summary>Deadlift.</summary>
        public const int Deadlift = 4;

        /// <summary>Hip thrust.</summary>
        public const int HipThrust = 5;

        /// <summary>Step-up.</summary>
        public const int StepUp = 6;

        /// <summary>Single-leg squat.</summary>
        public const int SingleLegSquat = 7;

        /// <summary>Prone bent-knee hip extension.</summary>
        public const int ProneHipExtension = 8;

        /// <summary>Number of exercises.</summary>
        public const int Count = 9;

        /// <summary>Name of an exercise as commands and files write it.</summary>
        public static string Name(int exercise)
        {
            switch (exercise)
            {
                case Bridge: return "bridge";
                case SingleLegRdl: return "slrdl";
                case SingleLegBridge: return "slbridge";
                case BridgeWithMarch: return "bridgemarch";
                case Deadlift: return "deadlift";
                case HipThrust: return "hipthrust";
                case StepUp: return "stepup";
                case SingleLegSquat: return "slsquat";
                default: return "pronehipext";
            }
        }

        /// <summary>Name of an exercise as people say it.</summary>
        public static string Title(int exercise)
        {
            switch (exercise)
            {
                case Bridge: return "Bridge";
                case SingleLegRdl: return "Single-leg Romanian deadlift";
                case SingleLegBridge: return "Single-leg bridge";
                case BridgeWithMarch: return "Bridge with march";
                case Deadlift: return "Deadlift";
                case HipThrust: return "Hip thrust";
                case StepUp: return "Step-up";
                case SingleLegSquat: return "Single-leg squat";
                default: return "Prone bent-knee hip extension";
            }
        }

        /// <summary>Which leg's muscles are compared with their reference set.</summary>
        public static WorkingLeg LegOf(int exercise)
        {
            switch (exercise)
            {
                case Bridge:
                case Deadlift:
                case HipThrust:
                    return WorkingLeg.Both;
                case ProneHipExtension:
                    return WorkingLeg.Lifted;
                default:
                    return WorkingLeg.Standing;
            }
        }

        /// <summary>What the cue reminds of: glutes first, and what EMG can not see. Sources in docs/coaching.md.</summary>
        public static string CueText(int exercise)
        {
            switch (exercise)
            {
                case Bridge: return "Squeeze the glutes, then lift; ribs down, no arched back.";
                case SingleLegRdl: return "Push the hip back over the standing leg; pelvis level, knee over the foot.";
                case SingleLegBridge: return "Squeeze the glute of the leg on the ground; keep the pelvis level.";
                case BridgeWithMarch: return "Keep the pelvis up and level while the feet leave the ground in turn.";
                case Deadlift: return "Push the ground away and squeeze the glutes at the top; back long.";
                case HipThrust: return "Drive through the heels and squeeze at the top; chin and ribs down.";
                case StepUp: return "Push through the heel on the step; no push-off from the other foot.";
                case SingleLegSquat: return "Sit back on the standing hip; knee over the foot, pelvis level.";
                default: return "Knee bent, squeeze the glute, lift the thigh; pelvis stays on the ground.";
            }
        }
    }
}
