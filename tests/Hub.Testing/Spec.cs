using Hub.Contracts;
using Hub.Silo.Journal;
using Xunit;

namespace Hub.Testing;

/// <summary>Given what happened, when somebody asks something, then that is decided.</summary>
public abstract class Spec
{
    private Refusal? refusal;
    private IReadOnlyList<object> happened = [];

    private protected IReadOnlyList<object> Events => happened;

    private protected void Decided<TEvent>(Decision<TEvent> decision)
        where TEvent : class
    {
        refusal = decision.Refusal;
        happened = decision.Events;
    }

    private protected void Then(params object[] expected)
    {
        Assert.Null(refusal);
        Assert.Equal(expected, happened);
    }

    private protected void ThenNothing() => Then();

    private protected void ThenRefused(Refusal expected)
    {
        Assert.Equal(expected.Code, refusal?.Code);
        Assert.Empty(happened);
    }
}
