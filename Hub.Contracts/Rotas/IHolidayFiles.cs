namespace Hub.Contracts.Rotas;

/// <summary>The Cabinet Office's file of national holidays, read before anything is written.</summary>
public interface IHolidayFiles
{
    /// <summary>What a file would change; nothing is kept of it.</summary>
    Task<Answer<HolidayListPreview>> Preview(
        PractitionerId by, ReadOnlyMemory<byte> content, CancellationToken cancellation = default);
}
