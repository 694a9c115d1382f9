using System.Diagnostics.CodeAnalysis;
using Hub.Contracts;
using Hub.Contracts.Handovers;

namespace Hub.Web.Handovers;

/// <summary>What somebody typed into a handover.</summary>
public sealed class HandoverForm
{
    /// <summary>Made when the form was drawn, so that a form sent twice has one effect.</summary>
    public Guid Command { get; set; }

    public Guid To { get; set; }

    /// <summary>One for each patient.</summary>
    [AllowNull]
    public List<HandoverItemForm> Items { get; set => field = value ?? []; } = [];

    internal HandoverCommand ToCommand() => new HandoverCommand.Give(
        new(Command), new(To), [.. Items.Select(item => item.ToItem())]);
}

/// <summary>The four parts of one patient.</summary>
public sealed class HandoverItemForm
{
    public Guid Patient { get; set; }

    public string? Severity { get; set; }

    public string? Summary { get; set; }

    public string? Actions { get; set; }

    public string? Contingency { get; set; }

    internal IllnessSeverity? Chosen =>
        Enum.TryParse<IllnessSeverity>(Severity, out var severity) && Enum.IsDefined(severity) ? severity : null;

    // What was not chosen is refused by the rules, not guessed here.
    internal HandoverItem ToItem() => new(
        new PatientId(Patient),
        Chosen ?? (IllnessSeverity)(-1),
        Summary ?? string.Empty,
        Actions ?? string.Empty,
        Contingency ?? string.Empty);
}
