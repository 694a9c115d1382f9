using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Silo.Calls;
using Hub.Silo.Deadlines;
using Hub.Silo.Journal;
using Hub.Testing;
using Call = Hub.Silo.Calls.Call;
using Microsoft.Data.Sqlite;

namespace Hub.Silo.Tests.Calls.Model;

/// <summary>The rows of one call in a real database, compared with its state after every step.</summary>
internal sealed class CallRows : IDisposable
{
    private readonly CallTable table = new();
    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly Guid call;
    private int version;

    public CallRows(Guid call)
    {
        this.call = call;
        connection.Open();
        foreach (var migration in Migration.BuiltIn(Dialect.Sqlite)
            .Where(one => one.Name is "deadlines" or "calls" or "reach"
                or "call-stretches" or "handovers" or "call-afterwards"))
        {
            Run(new Statement(migration.Sql));
        }
    }

    public void Take(Call state, IReadOnlyList<CallEvent> events)
    {
        Write(events);
        Same("version", state.Version, Value("version"));
        Same("phase", $"{state.Phase}", Value("phase"));
        Same("owner", state.Owner?.ToString(), Value("owner"));
        Same("patient", state.Patient?.ToString(), Value("patient"));
        Same("visit", state.VisitWanted ? 1L : 0L, Value("visit_wanted"));
        Same("step", (long)state.Step, Value("step"));
        Same("care", state.Care?.ToString(), Value("care"));
        Same("over", !state.IsOpen, Value("over_at") is not null);
        Same("arrived", state.HasArrived, state.Phase is CallPhase.Accepted && Value("arrived_at") is not null
            || (state.Phase is not CallPhase.Accepted && state.HasArrived));
        Same("deadline", Instant(state.Due), Ask("SELECT due FROM deadline WHERE stream = @stream"));
        Same("due", Instant(state.Until ?? state.Due), Value("due"));
        Same("times", 1L, Ask(
            "SELECT COUNT(*) FROM call WHERE id = @call AND COALESCE(answered_at, received_at) >= received_at"));
        Same(
            "forgotten",
            0L,
            Ask("""
                SELECT COUNT(*) FROM call WHERE ((over_at IS NULL AND owner IS NULL)
                    OR id IN (SELECT call FROM call_follow_up WHERE shown_at IS NULL))
                  AND NOT EXISTS (SELECT 1 FROM deadline WHERE stream = 'call/' || call.id)
                """));
        People(state);
        Notices(state);
    }

    /// <summary>Written once more from nothing, they are the same.</summary>
    public void Rebuild(Call state, IReadOnlyList<CallEvent> events)
    {
        foreach (var name in table.Tables)
        {
            Run(new Statement($"DELETE FROM {name}"));
        }

        version = 0;
        if (events.Count > 0)
        {
            Take(state, events);
        }
    }

    public void Dispose() => connection.Dispose();

    private void People(Call state)
    {
        Part(CallPeople.Owner, state.Owner);
        Part(CallPeople.Handoff, state.Handoff?.To);
        Part(CallPeople.Reporter, state.Phase is CallPhase.Reported ? state.Reporter : null);
        var readers = state.Phase is CallPhase.Reported ? state.Reviewers.Length : 0;
        Same("readers", (long)readers, Count(CallPeople.Reviewer));
        Same("askers", (long)state.Askers.Length, Count(CallPeople.Asker));
        if (state.Step >= 0)
        {
            foreach (var asked in state.InRound.Where(one => one.WasAsked))
            {
                Same("asked", 1L, Count(CallPeople.Asked, asked.Who));
            }
        }

        Same("left to", (long)(state.LeftToDo?.Holders.Length ?? 0), Count(CallPeople.FollowUp));
        Same("left", state.LeftToDo is null ? 0L : 1L, Ask("SELECT COUNT(*) FROM call_follow_up"));
        Same("emergency", (long)state.InEmergency.Count, Count(CallPeople.Emergency));
    }

    /// <summary>Whoever rings has a notice, and nobody is woken for what another has.</summary>
    private void Notices(Call state)
    {
        const string ringing = "SELECT COUNT(DISTINCT practitioner) FROM notice WHERE kind = 'call-offered'";
        foreach (var who in state.Step < 0 ? [] : state.InRound.GroupBy(asked => asked.Who)
            .Where(own => own.All(asked => !asked.HasDeclined)).Select(own => own.Key))
        {
            Same("rings", 1L, Ask($"{ringing} AND practitioner = @who", ("who", who.ToString())));
        }

        if (state.Phase is not CallPhase.Offered)
        {
            Same("woken", state.Handoff is null ? 0L : 1L, Ask(ringing));
        }

        if (!state.IsOpen)
        {
            const string told =
                "SELECT COUNT(*) FROM notice WHERE kind NOT IN ('call-relieved', 'call-unvisited')";
            Same("told", (long)(state.LeftToDo?.Holders.Length ?? 0), Ask(told));
        }
    }

    private void Part(string part, PractitionerId? who)
    {
        Same(part, who is null ? 0L : 1L, Count(part));
        Same(part, who is null ? 0L : 1L, who is { } one ? Count(part, one) : 0L);
    }

    private object? Count(string part, PractitionerId? who = null) => Ask(
        "SELECT COUNT(*) FROM call_person WHERE part = @part"
            + (who is null ? string.Empty : " AND practitioner = @who"),
        [("part", part), .. who is { } one ? new (string, object?)[] { ("who", one.ToString()) } : []]);

    private void Write(IReadOnlyList<CallEvent> events)
    {
        var command = new CommandId(Guid.NewGuid());
        foreach (var happened in events)
        {
            // As it is read after a restart, from what was stored.
            var types = EventTypes.All;
            var stored = new StoredEvent(
                new StreamId(CallTable.StreamKind, call), ++version, happened.At, PractitionerId.Operator,
                types.NameOf(happened), null, command, 0, types.Write(happened), []);
            foreach (var statement in table.Project(types.Read(stored)))
            {
                Run(statement);
            }
        }
    }

    private object? Value(string column) => Ask($"SELECT {column} FROM call WHERE id = @call");

    private object? Ask(string sql, params (string Name, object? Value)[] with)
    {
        using var command = connection.CreateCommand(new Statement(
            sql,
            [
                .. with,
                ("call", call.ToString("N")),
                ("stream", new StreamId(CallTable.StreamKind, call).ToString()),
            ]));
        return command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    private void Run(Statement statement)
    {
        using var command = connection.CreateCommand(statement);
        command.ExecuteNonQuery();
    }

    private static long? Instant(DateTimeOffset? at) => at is { } instant ? Micros.Of(instant) : null;

    private static void Same(string what, object? expected, object? actual)
    {
        if (!Equals(expected, actual))
        {
            throw new BrokenException($"{what}: the row says '{actual}', the state '{expected}'");
        }
    }
}
