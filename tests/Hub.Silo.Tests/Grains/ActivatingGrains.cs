using Hub.Silo.Grains.Local;
using Hub.Testing;

namespace Hub.Silo.Tests.Grains;

public sealed class ActivatingGrains
{
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);

    private readonly FakeClock clock = new();
    private readonly List<Counter> created = [];
    private readonly Activations<int, Counter> grains;

    public ActivatingGrains() => grains = new Activations<int, Counter>(Create, clock);

    [Fact]
    public async Task A_grain_is_made_by_its_first_call_and_kept_for_the_next()
    {
        Assert.Equal(1, await grains.Run(7, grain => grain.Count()));
        Assert.Equal(2, await grains.Run(7, grain => grain.Count()));
        Assert.Single(created);
    }

    [Fact]
    public async Task Each_key_has_a_grain_of_its_own()
    {
        await grains.Run(7, grain => grain.Count());
        Assert.Equal(1, await grains.Run(8, grain => grain.Count()));
        Assert.Equal(2, created.Count);
    }

    [Fact]
    public async Task Calls_come_one_at_a_time_in_the_order_of_their_arrival()
    {
        var counts = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => grains.Run(7, grain => grain.Count())));
        Assert.Equal(Enumerable.Range(1, 200), counts);
        Assert.Equal(1, created[0].MostAtOnce);
    }

    [Fact]
    public async Task Calls_from_many_threads_still_come_one_at_a_time()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 100; i++)
            {
                await grains.Run(7, grain => grain.Count());
            }
        })));
        Assert.Equal(1601, await grains.Run(7, grain => grain.Count()));
        Assert.Equal(1, Assert.Single(created).MostAtOnce);
    }

    [Fact]
    public async Task A_call_that_throws_is_answered_with_its_exception_and_the_next_begins_afresh()
    {
        await grains.Run(7, grain => grain.Count());
        await Assert.ThrowsAsync<InvalidOperationException>(() => grains.Run(7, grain => grain.Fail()));
        Assert.Equal(1, await grains.Run(7, grain => grain.Count()));
        Assert.Equal(2, created.Count);
    }

    [Fact]
    public async Task An_idle_grain_is_dropped_and_comes_back_with_the_next_call()
    {
        await grains.Run(7, grain => grain.Count());
        clock.Advance(Idle - TimeSpan.FromSeconds(1));
        grains.RetireIdle(Idle);
        Assert.Equal(1, grains.Count);
        clock.Advance(TimeSpan.FromSeconds(1));
        grains.RetireIdle(Idle);
        Assert.Equal(0, grains.Count);
        Assert.Equal(1, await grains.Run(7, grain => grain.Count()));
    }

    [Fact]
    public async Task A_grain_in_the_middle_of_a_call_is_not_dropped()
    {
        var done = new TaskCompletionSource();
        var call = grains.Run(7, async grain =>
        {
            await done.Task;
            return await grain.Count();
        });
        clock.Advance(Idle * 2);
        grains.RetireIdle(Idle);
        Assert.Equal(1, grains.Count);
        done.SetResult();
        Assert.Equal(1, await call);
    }

    [Fact]
    public async Task Dropping_and_calling_at_once_never_loses_a_call()
    {
        using var stop = new CancellationTokenSource();
        var dropping = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                grains.RetireIdle(TimeSpan.Zero);
            }
        });
        for (var i = 0; i < 2_000; i++)
        {
            Assert.True(await grains.Run(i % 3, grain => grain.Count()) > 0);
        }

        await stop.CancelAsync();
        await dropping;
    }

    private Counter Create(int key)
    {
        var grain = new Counter();
        lock (created)
        {
            created.Add(grain);
        }

        return grain;
    }

    private sealed class Counter
    {
        private int count;
        private int inside;

        public int MostAtOnce { get; private set; }

        public async Task<int> Count()
        {
            MostAtOnce = Math.Max(MostAtOnce, ++inside);
            await Task.Yield();
            inside--;
            return ++count;
        }

        public Task<int> Fail() => throw new InvalidOperationException("broken");
    }
}
