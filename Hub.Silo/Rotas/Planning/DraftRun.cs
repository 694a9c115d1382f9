using Hub.Contracts;
using Hub.Contracts.Rotas;
using Hub.Silo.Rotas.Drafting;

namespace Hub.Silo.Rotas.Planning;

/// <summary>A draft in the making: it lives in this process, and has at every stage a whole draft.</summary>
internal sealed class DraftRun(
    DraftRunId id, PractitionerId owner, RotaId rota, IReadOnlyList<DateOnly> months, DraftAsked asked,
    DateTimeOffset expiresAt)
{
    private readonly Lock gate = new();
    private DraftStage? best;
    private DraftRunState state = DraftRunState.Running;
    private bool isAskedToStop;

    public DraftRunId Id => id;

    public PractitionerId Owner => owner;

    public RotaId Rota => rota;

    public IReadOnlyList<DateOnly> Months => months;

    public DraftInput Input => asked.Input;

    public IReadOnlyList<DraftedDuty> Duties => asked.Duties;

    public DateTimeOffset ExpiresAt => expiresAt;

    /// <summary>How it stands now.</summary>
    public (DraftRunState State, DraftStage? Best) Standing
    {
        get
        {
            lock (gate)
            {
                return (state, best);
            }
        }
    }

    /// <summary>Stage after stage, until the last or until somebody stops it; others have their turn between.</summary>
    public async Task Think(IEnumerable<DraftStage> stages)
    {
        try
        {
            foreach (var stage in stages)
            {
                if (!GoesOn(stage))
                {
                    return;
                }

                await Task.Yield();
            }

            End(DraftRunState.Done);
        }
        catch
        {
            End(DraftRunState.Failed);
            throw;
        }
    }

    /// <summary>Keeps what there is; before the first stage it ends with that one.</summary>
    public void Stop()
    {
        lock (gate)
        {
            isAskedToStop = true;
            if (state is DraftRunState.Running && best is not null)
            {
                state = DraftRunState.Stopped;
            }
        }
    }

    private bool GoesOn(DraftStage stage)
    {
        lock (gate)
        {
            if (state is not DraftRunState.Running)
            {
                return false;
            }

            best = stage;
            state = isAskedToStop ? DraftRunState.Stopped : DraftRunState.Running;
            return !isAskedToStop;
        }
    }

    private void End(DraftRunState end)
    {
        lock (gate)
        {
            state = state is DraftRunState.Running ? end : state;
        }
    }
}
