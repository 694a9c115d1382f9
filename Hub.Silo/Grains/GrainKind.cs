using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Grains;
using Hub.Contracts.Handovers;
using Hub.Contracts.Rotas;
using Hub.Silo.Calls;
using Hub.Silo.Districts;
using Hub.Silo.Handovers;
using Hub.Silo.Patients;
using Hub.Silo.Practitioners;
using Hub.Silo.Rotas;
using Hub.Silo.Rotas.Planning;
using Hub.Silo.Timelines;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Silo.Grains;

/// <summary>One kind of grain: how it is called, its class, and the identity that its class asks for.</summary>
internal sealed record GrainKind(Type Interface, Type Class, Func<Guid, object> Identity)
{
    /// <summary>How long a grain is kept that nobody calls.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);

    /// <summary>All of them, for every engine.</summary>
    public static IReadOnlyList<GrainKind> All { get; } =
    [
        Of<IDistrictGrain, DistrictGrain, DistrictId>(),
        Of<IPractitionerGrain, PractitionerGrain, PractitionerId>(),
        Of<IPatientGrain, PatientGrain, PatientId>(),
        Of<ITimelineGrain, TimelineGrain, TimelineId>(),
        Of<IRotaGrain, RotaGrain, RotaId>(),
        Of<IMonthPlanGrain, MonthPlanGrain, PlanId>(),
        Of<ICallGrain, CallGrain, CallId>(),
        Of<IHandoverGrain, HandoverGrain, HandoverId>(),
    ];

    /// <summary>A fresh grain of this key; it reads the log before it decides.</summary>
    public object Create(IServiceProvider services, Guid key) =>
        ActivatorUtilities.CreateInstance(services, Class, Identity(key));

    private static GrainKind Of<TInterface, TGrain, TId>()
        where TInterface : IGrain
        where TGrain : TInterface
        where TId : struct, IId<TId> =>
        new(typeof(TInterface), typeof(TGrain), key => TId.From(key));
}
