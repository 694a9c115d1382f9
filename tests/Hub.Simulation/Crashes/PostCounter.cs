namespace Hub.Simulation.Crashes;

/// <summary>Counts acknowledged posts and tells when there are enough.</summary>
internal sealed class PostCounter
{
    private readonly Lock gate = new();
    private TaskCompletionSource reached = new();
    private int left;

    public void One()
    {
        lock (gate)
        {
            if (--left <= 0)
            {
                reached.TrySetResult();
            }
        }
    }

    /// <summary>Ends when so many more were acknowledged; at once for none.</summary>
    public Task More(int posts)
    {
        lock (gate)
        {
            left = posts;
            reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (posts == 0)
            {
                reached.SetResult();
            }

            return reached.Task;
        }
    }
}
