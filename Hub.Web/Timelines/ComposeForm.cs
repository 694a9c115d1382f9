using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Timelines;

namespace Hub.Web.Timelines;

/// <summary>What the composer sends where no script runs; with script the browser sends a command instead.</summary>
public sealed class ComposeForm : VitalsForm
{
    /// <summary>Made when the form was drawn, so that a form sent twice posts once.</summary>
    public Guid Command { get; set; }

    /// <summary>'message' or 'status'.</summary>
    public string? Shape { get; set; }

    public string? Text { get; set; }

    public Guid? ReplyTo { get; set; }

    /// <summary>The values that the writer has looked at again.</summary>
    public VitalKind[]? Checked { get; set; }

    public Guid[]? Mention { get; set; }

    public Guid[]? ConfirmPerson { get; set; }

    public CareRole[]? ConfirmRole { get; set; }

    public TimelineCommand ToCommand(DateTimeOffset now)
    {
        var id = new CommandId(Command);
        EntryId? reply = ReplyTo is { } entry ? new EntryId(entry) : null;
        var mentions = (Mention ?? []).Select(person => new PractitionerId(person)).ToArray();
        var asked = (ConfirmPerson ?? []).Select(person => new Addressee(Person: new(person)))
            .Concat((ConfirmRole ?? []).Select(role => new Addressee(Role: role)))
            .ToArray();
        return Shape is "status"
            ? new TimelineCommand.PostStatus(id, now, Vitals, Text ?? "", Checked, reply, mentions, asked)
            : new TimelineCommand.PostMessage(id, now, Text ?? "", reply, mentions, asked);
    }
}
