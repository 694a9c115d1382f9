using Hub.Testing;

namespace Hub.Silo.Tests.Testing;

public sealed class TellingFakeTime
{
    private readonly FakeClock clock = new();
    private readonly List<DateTimeOffset> fired = [];

    [Fact]
    public void It_stands_until_it_is_told_to_go_on()
    {
        var before = clock.GetUtcNow();
        Assert.Equal(before, clock.GetUtcNow());

        clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(before.AddMinutes(30), clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromMinutes(30), clock.GetElapsedTime(before.UtcTicks));
    }

    [Fact]
    public void Timers_fire_in_order_at_the_instants_for_which_they_were_set()
    {
        var start = clock.GetUtcNow();
        using var late = Timer(TimeSpan.FromMinutes(5), Timeout.InfiniteTimeSpan);
        using var often = Timer(TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(2));

        clock.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal([2, 4, 5, 6], fired.Select(at => (at - start).TotalMinutes));
    }

    [Fact]
    public void A_timer_that_was_disposed_or_never_set_is_silent()
    {
        using var never = Timer(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Timer(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)).Dispose();

        clock.Advance(TimeSpan.FromHours(1));

        Assert.Empty(fired);
    }

    [Fact]
    public async Task A_delay_ends_when_its_time_has_come()
    {
        var delay = Task.Delay(TimeSpan.FromMinutes(3), clock);
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.False(delay.IsCompleted);

        clock.Advance(TimeSpan.FromMinutes(1));
        await delay.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private ITimer Timer(TimeSpan due, TimeSpan period) =>
        clock.CreateTimer(_ => fired.Add(clock.GetUtcNow()), null, due, period);
}
