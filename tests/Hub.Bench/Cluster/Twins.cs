using Hub.Contracts.Patients;
using Hub.Contracts.Timelines;
using Orleans;

namespace Hub.Bench.Cluster;

/// <summary>A request as Orleans carries it: who asks, and what.</summary>
[GenerateSerializer]
internal sealed record Asked<TBy, TCommand>(TBy By, TCommand Command);

/// <summary>
/// Twins of contracts, field by field, with the attributes of Orleans' own serializer: what its binary form would cost.
/// Enumerations are numbers here.
/// </summary>
[GenerateSerializer]
internal readonly record struct TwinId(Guid Value);

[GenerateSerializer]
internal abstract record TwinCommand(TwinId Id);

/// <summary>Of <see cref="TimelineCommand.PostMessage"/>.</summary>
[GenerateSerializer]
internal sealed record TwinMessage(
    TwinId Id, DateTimeOffset WrittenAt, string Markdown, TwinId? ReplyTo, List<TwinId>? Mentions,
    List<TwinAddressee>? PleaseConfirm)
    : TwinCommand(Id);

[GenerateSerializer]
internal sealed record TwinAddressee(TwinId? Person, int? Role);

/// <summary>Of <see cref="TimelineCommand.PostStatus"/>.</summary>
[GenerateSerializer]
internal sealed record TwinStatus(
    TwinId Id, DateTimeOffset WrittenAt, TwinVitals Vitals, string Note, List<int>? Checked, TwinId? ReplyTo,
    List<TwinId>? Mentions, List<TwinAddressee>? PleaseConfirm)
    : TwinCommand(Id);

[GenerateSerializer]
internal sealed record TwinVitals(
    decimal? Temperature, int? Systolic, int? Diastolic, int? Pulse, int? SpO2, decimal? OxygenFlow, int? Respiration,
    int? Consciousness);

/// <summary>Of <see cref="PatientCommand.Register"/>.</summary>
[GenerateSerializer]
internal sealed record TwinRegister(
    TwinId Id, TwinDetails Details, TwinResponsibility Responsibility, List<TwinFact> Facts)
    : TwinCommand(Id);

[GenerateSerializer]
internal sealed record TwinDetails(
    string Number, string Name, string Kana, DateOnly BirthDate, int Sex, string PostalCode, string Address,
    string Phone, string CareLevel);

[GenerateSerializer]
internal sealed record TwinResponsibility(TwinId PrimaryDoctor, TwinId? SubPrimaryDoctor, TwinId? Station);

[GenerateSerializer]
internal sealed record TwinFact(
    int Kind, string Text, string? Phone = null, DateOnly? Date = null, bool? PlanChanged = null,
    DateOnly? AsOf = null);

[GenerateSerializer]
internal sealed record TwinOutcome(long Version, TwinRefusal? Refusal);

[GenerateSerializer]
internal sealed record TwinRefusal(string Code, string Ja, string En, int Kind, List<string>? Details);
