using Dapper;
using Hub.Contracts;
using Hub.Contracts.Access;
using Hub.Contracts.Calls;
using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;
using Hub.Silo.Journal;

namespace Hub.Silo.Calls;

/// <summary>Says what somebody sees of calls now: of one that is opened, and of each in a list.</summary>
internal sealed class CallDoor(
    IDatabase database, IDirectory directory, IAccess access, CallDesk desk, TimeProvider clock)
{
    public async Task<CallSight> Of(CallId call, PractitionerId person, CancellationToken cancellation) =>
        await directory.Practitioner(person, cancellation) is { Active: true } me
            && await Row(call, cancellation) is { } found
                ? await Of(me, found, cancellation)
                : CallSight.None;

    public async Task<CallSight> OfAll(PractitionerId person, CancellationToken cancellation) =>
        await directory.Practitioner(person, cancellation) switch
        {
            not { Active: true } => CallSight.None,
            { Details.Profession: Profession.Secretary } => CallSight.Figures,
            { } me => await desk.Includes(me, cancellation) ? CallSight.Request : CallSight.None,
        };

    /// <summary>Rows as far as this person sees their calls; what is not for them is left out.</summary>
    public async Task<IReadOnlyList<SeenRow>> Of(
        IEnumerable<CallRowView> rows, PractitionerId person, CancellationToken cancellation)
    {
        var seen = new List<SeenRow>();
        if (await directory.Practitioner(person, cancellation) is not { Active: true } me)
        {
            return seen;
        }

        foreach (var row in rows)
        {
            var sight = await Of(me, new Found(row.Id, row.Patient, row.State), cancellation);
            if (CallSights.Seen(row, sight) is { } shown)
            {
                seen.Add(new SeenRow(sight, shown));
            }
        }

        return seen;
    }

    private async Task<CallSight> Of(PractitionerView me, Found found, CancellationToken cancellation)
    {
        if (me.Details.Profession is Profession.Secretary)
        {
            return CallSight.Figures;
        }

        // No doctor reads what was done for somebody on no list: the desk does, and has to see it.
        if (found is { Patient: null, State: CallState.Reported } && await desk.Includes(me, cancellation))
        {
            return CallSight.All;
        }

        return found.Patient is { } patient && await access.To(patient, me.Id, cancellation) is not null
            ? CallSight.All
            : CallSights.Of(
                await Parts(found.Id, me.Id, cancellation), await desk.Includes(me, cancellation), found.State);
    }

    private async Task<HashSet<string>> Parts(
        CallId call, PractitionerId person, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        var parts = await connection.QueryAsync<string>(new CommandDefinition(
            $"""
            SELECT part FROM call_person
            WHERE call = @call AND practitioner = @person AND part NOT IN ({CallPeople.OfTheReview})
              AND (part <> '{CallPeople.Unvisited}' OR since > @since)
            """,
            new
            {
                call = call.ToString(),
                person = person.ToString(),
                since = Micros.Of(clock.GetUtcNow() - CallPeople.LongestUnvisited),
            },
            cancellationToken: cancellation));
        return parts.ToHashSet(StringComparer.Ordinal);
    }

    private async Task<Found?> Row(CallId call, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        return (await connection.QueryAsync<(string? Patient, string Phase)>(new CommandDefinition(
            "SELECT patient, phase FROM call WHERE id = @call",
            new { call = call.ToString() },
            cancellationToken: cancellation))).AsList() is [var row]
                ? new Found(
                    call,
                    row.Patient is { } patient ? new PatientId(Guid.ParseExact(patient, "N")) : null,
                    CallStory.Shown(Enum.Parse<CallPhase>(row.Phase)))
                : null;
    }

    private sealed record Found(CallId Id, PatientId? Patient, CallState State);
}
