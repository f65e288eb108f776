using GluteSense.Detection;
using GluteSense.Firmware.Tests.Support;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Detection
{
    [TestClass]
    public class ReferenceShelfTests
    {
        [TestMethod]
        public void SetsComeBackAsTheyWereForEachSideAndKind()
        {
            ReferenceShelf shelf = new ReferenceShelf();
            for (int side = 0; side < 2; side++)
            {
                for (int kind = 0; kind <= ReferenceShelf.Run; kind++)
                {
                    shelf.Store(side, kind, Learned(kind, side));
                }
            }

            ReferenceSet taken = new ReferenceSet(ReferenceSet.Reps);
            for (int side = 0; side < 2; side++)
            {
                for (int kind = 0; kind <= ReferenceShelf.Run; kind++)
                {
                    ReferenceSet expected = Learned(kind, side);
                    shelf.Load(side, kind, taken);
                    Assert.IsTrue(taken.IsComplete);
                    Assert.AreEqual(expected.Count, taken.Count);
                    Assert.AreEqual(expected.MeanQ20, taken.MeanQ20);
                    Assert.AreEqual(expected.DeviationQ12, taken.DeviationQ12);
                    Assert.AreEqual(expected.Units, taken.Units);
                    Assert.AreEqual(expected.Sum, taken.Sum);
                    Assert.AreEqual(expected.Spread, taken.Spread);
                }
            }
        }

        [TestMethod]
        public void LargestNegativeSetsComeBack()
        {
            ReferenceShelf shelf = new ReferenceShelf();
            ReferenceSet set = new ReferenceSet(ReferenceSet.Strides);
            for (int stride = 0; stride < ReferenceSet.Strides; stride++)
            {
                set.Add(-32767);
            }

            shelf.Store(1, ReferenceShelf.Run, set);
            ReferenceSet taken = new ReferenceSet(ReferenceSet.Reps);
            shelf.Load(1, ReferenceShelf.Run, taken);

            Assert.AreEqual(-32767 * 256, taken.MeanQ20);
            Assert.AreEqual(0L, taken.Spread);
            Assert.AreEqual(0, taken.DeviationQ12);
        }

        [TestMethod]
        public void UnfinishedSetGoesOnWhereItsLastWholeBatchEnded()
        {
            ReferenceShelf shelf = new ReferenceShelf();
            ReferenceSet set = new ReferenceSet(ReferenceSet.Strides);
            SeededRandom random = new SeededRandom(77);
            int[] kept = new int[60];
            for (int stride = 0; stride < 47; stride++)
            {
                int value = random.Between(-3000, 3000);
                set.Add(value);
                kept[stride] = value;
            }

            shelf.Store(0, ReferenceShelf.Run, set);
            ReferenceSet taken = new ReferenceSet(ReferenceSet.Strides);
            shelf.Load(0, ReferenceShelf.Run, taken);
            Assert.AreEqual(40, taken.Count);

            for (int stride = 40; stride < 60; stride++)
            {
                kept[stride] = random.Between(-3000, 3000);
                taken.Add(kept[stride]);
            }

            // The same sixty strides without a pause between them.
            ReferenceSet expected = new ReferenceSet(ReferenceSet.Strides);
            for (int stride = 0; stride < 60; stride++)
            {
                expected.Add(kept[stride]);
            }

            Assert.AreEqual(expected.MeanQ20, taken.MeanQ20);
            Assert.AreEqual(expected.DeviationQ12, taken.DeviationQ12);
            Assert.AreEqual(expected.Spread, taken.Spread);
        }

        [TestMethod]
        public void ForgettingOneSideLeavesTheOther()
        {
            ReferenceShelf shelf = new ReferenceShelf();
            shelf.Store(0, ExerciseCatalog.StepUp, Learned(ExerciseCatalog.StepUp, 0));
            shelf.Store(1, ExerciseCatalog.StepUp, Learned(ExerciseCatalog.StepUp, 1));
            shelf.Store(0, ReferenceShelf.Run, Learned(ReferenceShelf.Run, 0));

            shelf.Forget(0);

            ReferenceSet taken = new ReferenceSet(ReferenceSet.Reps);
            shelf.Load(0, ExerciseCatalog.StepUp, taken);
            Assert.AreEqual(0, taken.Count);
            shelf.Load(0, ReferenceShelf.Run, taken);
            Assert.AreEqual(0, taken.Count);
            shelf.Load(1, ExerciseCatalog.StepUp, taken);
            Assert.IsTrue(taken.IsComplete);
        }

        private static ReferenceSet Learned(int kind, int side)
        {
            bool isRun = kind == ReferenceShelf.Run;
            ReferenceSet set = new ReferenceSet(isRun ? ReferenceSet.Strides : ReferenceSet.Reps);
            SeededRandom random = new SeededRandom(1000 + kind * 2 + side);
            while (!set.IsComplete)
            {
                set.Add(random.Between(-9000, 4000));
            }

            return set;
        }
    }
}
