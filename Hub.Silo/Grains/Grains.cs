using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Districts;
using Hub.Contracts.Grains;
using Hub.Contracts.Handovers;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Contracts.Timelines;

namespace Hub.Silo.Grains;

/// <summary>The hub's grains, whichever engine runs them; a caller waits so long and no longer.</summary>
internal sealed class Grains(IEngine engine, EngineOptions options) : IGrains
{
    public IDistrictGrain District(DistrictId id) => new DistrictCalls(this, id);

    public IPractitionerGrain Practitioner(PractitionerId id) => new PractitionerCalls(this, id);

    public IPatientGrain Patient(PatientId id) => new PatientCalls(this, id);

    public ITimelineGrain Timeline(TimelineId id) => new TimelineCalls(this, id);

    public IRotaGrain Rota(RotaId id) => new RotaCalls(this, id);

    public IMonthPlanGrain MonthPlan(PlanId id) => new MonthPlanCalls(this, id);

    public ICallGrain Call(CallId id) => new CallCalls(this, id);

    public IHandoverGrain Handover(HandoverId id) => new HandoverCalls(this, id);

    private async Task<Outcome> Execute<TGrain>(Guid key, Func<TGrain, Task<Outcome>> call)
        where TGrain : class, IGrain
    {
        using var limit = new CancellationTokenSource(options.Patience);
        try
        {
            return await engine.Call(key, call, limit.Token).WaitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return Outcome.Refused(GrainRefusals.Unanswered);
        }
    }

    private async Task<Answer<T>> Ask<TGrain, T>(Guid key, Func<TGrain, Task<Answer<T>>> call)
        where TGrain : class, IGrain
        where T : class
    {
        using var limit = new CancellationTokenSource(options.Patience);
        try
        {
            return await engine.Call(key, call, limit.Token).WaitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return GrainRefusals.Unanswered;
        }
    }

    private sealed class DistrictCalls(Grains grains, DistrictId id) : IDistrictGrain
    {
        public Task<Outcome> Execute(PractitionerId by, DistrictCommand command) =>
            grains.Execute<IDistrictGrain>(id.Value, grain => grain.Execute(by, command));

        public Task<Answer<NextCall>> NextCall(PractitionerId by, CallQuestion question) =>
            grains.Ask<IDistrictGrain, NextCall>(id.Value, grain => grain.NextCall(by, question));
    }

    private sealed class PractitionerCalls(Grains grains, PractitionerId id) : IPractitionerGrain
    {
        public Task<Outcome> Execute(PractitionerId by, PractitionerCommand command) =>
            grains.Execute<IPractitionerGrain>(id.Value, grain => grain.Execute(by, command));
    }

    private sealed class PatientCalls(Grains grains, PatientId id) : IPatientGrain
    {
        public Task<Outcome> Execute(PractitionerId by, PatientCommand command) =>
            grains.Execute<IPatientGrain>(id.Value, grain => grain.Execute(by, command));
    }

    private sealed class TimelineCalls(Grains grains, TimelineId id) : ITimelineGrain
    {
        public Task<Outcome> Execute(PractitionerId by, TimelineCommand command) =>
            grains.Execute<ITimelineGrain>(id.Value, grain => grain.Execute(by, command));

        public Task<Outcome> Tell(CallTelling call) =>
            grains.Execute<ITimelineGrain>(id.Value, grain => grain.Tell(call));
    }

    private sealed class RotaCalls(Grains grains, RotaId id) : IRotaGrain
    {
        public Task<Outcome> Execute(PractitionerId by, RotaCommand command) =>
            grains.Execute<IRotaGrain>(id.Value, grain => grain.Execute(by, command));

        public Task<Answer<DutyNow>> Now(DutyQuestion question) =>
            grains.Ask<IRotaGrain, DutyNow>(id.Value, grain => grain.Now(question));
    }

    private sealed class MonthPlanCalls(Grains grains, PlanId id) : IMonthPlanGrain
    {
        public Task<Outcome> Execute(PractitionerId by, PlanCommand command) =>
            grains.Execute<IMonthPlanGrain>(id.Value, grain => grain.Execute(by, command));
    }

    private sealed class CallCalls(Grains grains, CallId id) : ICallGrain
    {
        public Task<Outcome> Execute(PractitionerId by, CallCommand command) =>
            grains.Execute<ICallGrain>(id.Value, grain => grain.Execute(by, command));

        public Task<Outcome> Due() => grains.Execute<ICallGrain>(id.Value, grain => grain.Due());
    }

    private sealed class HandoverCalls(Grains grains, HandoverId id) : IHandoverGrain
    {
        public Task<Outcome> Execute(PractitionerId by, HandoverCommand command) =>
            grains.Execute<IHandoverGrain>(id.Value, grain => grain.Execute(by, command));

        public Task<Outcome> Due() => grains.Execute<IHandoverGrain>(id.Value, grain => grain.Due());
    }
}
