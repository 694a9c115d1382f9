using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Grains;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Timelines;
using Hub.Silo.Districts;
using Hub.Silo.Patients;
using Hub.Silo.Practitioners;
using Hub.Silo.Timelines;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hub.Silo.Grains;

/// <summary>
/// The Local engine: grains live in this process, a mailbox each. Several processes on one database are correct as
/// well, because the store refuses the second writer.
/// </summary>
internal sealed class LocalGrains(IServiceProvider services, TimeProvider clock) : BackgroundService, IGrains
{
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);

    private readonly Activations<DistrictId, DistrictGrain> districts =
        new(id => ActivatorUtilities.CreateInstance<DistrictGrain>(services, id), clock);

    private readonly Activations<PractitionerId, PractitionerGrain> practitioners =
        new(id => ActivatorUtilities.CreateInstance<PractitionerGrain>(services, id), clock);

    private readonly Activations<PatientId, PatientGrain> patients =
        new(id => ActivatorUtilities.CreateInstance<PatientGrain>(services, id), clock);

    private readonly Activations<TimelineId, TimelineGrain> timelines =
        new(id => ActivatorUtilities.CreateInstance<TimelineGrain>(services, id), clock);

    public IDistrictGrain District(DistrictId id) => new LocalDistrict(districts, id);

    public IPractitionerGrain Practitioner(PractitionerId id) => new LocalPractitioner(practitioners, id);

    public IPatientGrain Patient(PatientId id) => new LocalPatient(patients, id);

    public ITimelineGrain Timeline(TimelineId id) => new LocalTimeline(timelines, id);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            districts.RetireIdle(Idle);
            practitioners.RetireIdle(Idle);
            patients.RetireIdle(Idle);
            timelines.RetireIdle(Idle);
        }
    }

    private sealed class LocalDistrict(Activations<DistrictId, DistrictGrain> grains, DistrictId id)
        : IDistrictGrain
    {
        public Task<Outcome> Execute(PractitionerId by, DistrictCommand command) =>
            grains.Run(id, grain => grain.Execute(by, command));
    }

    private sealed class LocalPractitioner(
        Activations<PractitionerId, PractitionerGrain> grains, PractitionerId id)
        : IPractitionerGrain
    {
        public Task<Outcome> Execute(PractitionerId by, PractitionerCommand command) =>
            grains.Run(id, grain => grain.Execute(by, command));
    }

    private sealed class LocalPatient(Activations<PatientId, PatientGrain> grains, PatientId id) : IPatientGrain
    {
        public Task<Outcome> Execute(PractitionerId by, PatientCommand command) =>
            grains.Run(id, grain => grain.Execute(by, command));
    }

    private sealed class LocalTimeline(Activations<TimelineId, TimelineGrain> grains, TimelineId id)
        : ITimelineGrain
    {
        public Task<Outcome> Execute(PractitionerId by, TimelineCommand command) =>
            grains.Run(id, grain => grain.Execute(by, command));
    }
}
