using Hub.Contracts.Calls;
using Hub.Contracts.Districts;
using Hub.Contracts.Handovers;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Contracts.Timelines;

namespace Hub.Contracts.Grains;

/// <summary>
/// Finds the one grain of an identity, wherever it lives. Nothing is created until a command is accepted.
/// </summary>
public interface IGrains
{
    IDistrictGrain District(DistrictId id);

    IPractitionerGrain Practitioner(PractitionerId id);

    IPatientGrain Patient(PatientId id);

    ITimelineGrain Timeline(TimelineId id);

    IRotaGrain Rota(RotaId id);

    IMonthPlanGrain MonthPlan(PlanId id);

    ICallGrain Call(CallId id);

    IHandoverGrain Handover(HandoverId id);
}

/// <summary>A district: its settings and institutions.</summary>
public interface IDistrictGrain : IGrain
{
    /// <summary>Accepted means durable.</summary>
    Task<Outcome> Execute(PractitionerId by, DistrictCommand command);

    /// <summary>
    /// Who takes the next call, the same answer as <see cref="IRotaReads.NextCall"/>. About a patient only those may
    /// ask who may see them, and the hub itself.
    /// </summary>
    Task<Answer<NextCall>> NextCall(PractitionerId by, CallQuestion question);
}

/// <summary>A practitioner's own record.</summary>
public interface IPractitionerGrain : IGrain
{
    /// <summary>Accepted means durable.</summary>
    Task<Outcome> Execute(PractitionerId by, PractitionerCommand command);
}

/// <summary>A patient's record: details, responsibility, care team, duty summary.</summary>
public interface IPatientGrain : IGrain
{
    /// <summary>Accepted means durable.</summary>
    Task<Outcome> Execute(PractitionerId by, PatientCommand command);
}

/// <summary>A timeline: entries, corrections, confirmations.</summary>
public interface ITimelineGrain : IGrain
{
    /// <summary>Accepted means durable.</summary>
    Task<Outcome> Execute(PractitionerId by, TimelineCommand command);

    /// <summary>A call of the patient has gone on: the hub's own act, once for each version.</summary>
    Task<Outcome> Tell(CallTelling call);
}

/// <summary>A rota: rules, overrides, absences, swaps, publication.</summary>
public interface IRotaGrain : IGrain
{
    /// <summary>Accepted means durable.</summary>
    Task<Outcome> Execute(PractitionerId by, RotaCommand command);

    /// <summary>Who is on, the same answer as <see cref="IRotaReads"/> gives.</summary>
    Task<Answer<DutyNow>> Now(DutyQuestion question);
}

/// <summary>The plan of a month of a rota: cells, undo, wishes.</summary>
public interface IMonthPlanGrain : IGrain
{
    /// <summary>Accepted means durable.</summary>
    Task<Outcome> Execute(PractitionerId by, PlanCommand command);
}

/// <summary>A call: who is asked, who has it, what was done.</summary>
public interface ICallGrain : IGrain
{
    /// <summary>Accepted means durable.</summary>
    Task<Outcome> Execute(PractitionerId by, CallCommand command);

    /// <summary>
    /// An instant has come, or somebody has left: the call goes on if it is time by the database's clock. Told too
    /// early or twice, it does nothing.
    /// </summary>
    Task<Outcome> Due();
}

/// <summary>A handover of some patients: given, then read back.</summary>
public interface IHandoverGrain : IGrain
{
    /// <summary>Accepted means durable.</summary>
    Task<Outcome> Execute(PractitionerId by, HandoverCommand command);

    /// <summary>An instant has come. Told too early or twice, it does nothing.</summary>
    Task<Outcome> Due();
}
