using Hub.Contracts;
using Hub.Contracts.Timelines;
using Hub.Silo.Grains;
using Hub.Testing;

namespace Hub.Silo.Tests.Grains;

/// <summary>What whoever calls a grain may count on, whichever engine runs it.</summary>
public sealed class CallingGrains
{
    private static readonly TimelineId Timeline = new(Some.Id(301));
    private static readonly TimelineId Other = new(Some.Id(302));
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    public static TheoryData<string> Engines => RunningEngine.All;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task What_is_accepted_is_there_to_be_read(string engine)
    {
        await using var running = await RunningEngine.Start(engine);
        var outcome = await running.Post(Timeline, Some.Command(1), "夜間は\0 😀 '\"\\ \n二行目");
        Assert.Equal(Outcome.Accepted(1), outcome);
        Assert.Single(await running.Entries(Timeline));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task The_same_command_again_has_one_effect_and_the_same_answer(string engine)
    {
        await using var running = await RunningEngine.Start(engine);
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => running.Post(Timeline, Some.Command(1))));
        Assert.All(answers, answer => Assert.Equal(Outcome.Accepted(1), answer));
        Assert.Single(await running.Entries(Timeline));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_refusal_arrives_with_code_sentences_kind_and_fields(string engine)
    {
        await using var running = await RunningEngine.Start(engine);
        var outcome = await running.Grains.Timeline(Timeline).Execute(
            Some.Primary.Id,
            new TimelineCommand.PostStatus(Some.Command(1), Some.Now, new VitalSigns(Temperature: 99m), "熱"));
        var refusal = outcome.Refusal!;
        Assert.Equal(TimelineRefusals.Impossible, refusal with { Details = null });
        Assert.NotEmpty(refusal.Details!);
        Assert.Empty(await running.Entries(Timeline));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task An_exception_arrives_as_itself_and_the_next_call_finds_a_grain_that_works(string engine)
    {
        await using var running = await RunningEngine.Start(engine);
        await running.Post(Timeline, Some.Command(1));
        running.Gate.Failure = new UnforeseenException("broken in the middle");
        var failure = await Assert.ThrowsAsync<UnforeseenException>(() => running.Post(Timeline, Some.Command(2)));
        Assert.Equal("broken in the middle", failure.Message);
        running.Gate.Failure = new DivideByZeroException("once more");
        await Assert.ThrowsAsync<DivideByZeroException>(() => running.Post(Timeline, Some.Command(2)));
        Assert.Equal(Outcome.Accepted(2), await running.Post(Timeline, Some.Command(2)));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task One_grain_takes_one_call_at_a_time_and_two_grains_do_not_wait_for_each_other(string engine)
    {
        await using var running = await RunningEngine.Start(engine);
        running.Gate.Close();
        var calls = Enumerable.Range(0, 40)
            .Select(number => running.Post(number % 2 == 0 ? Timeline : Other, Some.Command(number)))
            .ToList();
        await Until(() => running.Gate.Waiting == 2);
        running.Gate.Open();
        var versions = (await Task.WhenAll(calls)).Select(outcome => outcome.Version).Order();
        Assert.Equal(Enumerable.Range(2, 40).Select(number => (long)(number / 2)), versions);
        Assert.Equal(1, running.Gate.MostOfOne);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Who_stops_waiting_stops_nothing(string engine)
    {
        await using var running = await RunningEngine.Start(engine);
        running.Gate.Close();
        using var patience = new CancellationTokenSource();
        var waiting = running.Post(Timeline, Some.Command(1)).WaitAsync(patience.Token);
        await Until(() => running.Gate.Waiting == 1);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        running.Gate.Open();
        Assert.Equal(Outcome.Accepted(2), await running.Post(Timeline, Some.Command(2)));
        Assert.Equal(2, (await running.Entries(Timeline)).Count);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Who_has_waited_too_long_is_told_so_and_may_send_the_same_again(string engine)
    {
        await using var running = await RunningEngine.Start(engine, patience: TimeSpan.FromMilliseconds(500));
        await running.Post(Other, Some.Command(9));
        running.Gate.Close();
        var outcome = await running.Post(Timeline, Some.Command(1));
        Assert.Equal(GrainRefusals.Unanswered, outcome.Refusal);
        Assert.Equal(RefusalKind.Unavailable, outcome.Refusal!.Kind);
        running.Gate.Open();
        await Until(async () => (await running.Post(Timeline, Some.Command(1))).IsAccepted);
        Assert.Single(await running.Entries(Timeline));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_grain_that_was_idle_goes_and_comes_back_where_it_was(string engine)
    {
        await using var running = await RunningEngine.Start(engine);
        for (var number = 1; number <= 5; number++)
        {
            Assert.Equal(Outcome.Accepted(number), await running.Post(Timeline, Some.Command(number)));
            await running.DropIdle();
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Dropping_grains_all_the_while_loses_no_call(string engine)
    {
        await using var running = await RunningEngine.Start(engine);
        using var enough = new CancellationTokenSource();
        var dropping = Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                await running.DropIdle();
                await Task.Delay(1);
            }
        });
        for (var number = 1; number <= 100; number++)
        {
            Assert.Equal(Outcome.Accepted(number), await running.Post(Timeline, Some.Command(number)));
        }

        await enough.CancelAsync();
        await dropping;
    }

    private static Task Until(Func<bool> holds) => Until(() => Task.FromResult(holds()));

    private static async Task Until(Func<Task<bool>> holds)
    {
        while (!await holds())
        {
            await Task.Delay(Glance, TestContext.Current.CancellationToken);
        }
    }

    public sealed class UnforeseenException(string message) : Exception(message);
}
