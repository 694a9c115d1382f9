using Hub.Contracts.Notifications;

namespace Hub.Silo.Notifications;

/// <summary>E-mail: that something waits, and where; nothing of whom it is about.</summary>
internal sealed class MailChannel(MailPost post, Uri? hub) : IChannel
{
    public IReadOnlyList<ReachChannel> Carries { get; } = [ReachChannel.Email];

    public int Width => 4;

    public Task<Sending> Send(Errand errand, CancellationToken cancellation) => post.Send(
        new Letter(
            errand.Id, errand.Address, NoticeWords.Subject(errand.Kind), NoticeWords.Body(errand.Kind, hub)),
        cancellation);
}
