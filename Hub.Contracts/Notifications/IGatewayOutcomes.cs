namespace Hub.Contracts.Notifications;

/// <summary>What the gateway for text messages and calls tells afterwards.</summary>
public interface IGatewayOutcomes
{
    /// <summary>
    /// Believes a message that the gateway has signed now and not told before, and keeps what it says.
    /// </summary>
    /// <param name="timestamp">Seconds since 1970, as the header says.</param>
    /// <param name="signature"><c>sha256=</c> and the HMAC of timestamp, a full stop, and the body, in hex.</param>
    /// <param name="body">As it came.</param>
    Task<Outcome> Take(string? timestamp, string? signature, ReadOnlyMemory<byte> body);
}
