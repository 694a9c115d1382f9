using Hub.Contracts.Rotas;
using NodaTime;

namespace Hub.Silo.Rotas;

/// <summary>One layer: its windows, and whom it names in them.</summary>
internal sealed class LayerDuty(Layer layer, Windows windows, Naming naming)
{
    public Layer Layer => layer;

    public Windows Windows => windows;

    /// <summary>Windows that are open at one time each name their own.</summary>
    public Staffing At(Instant t)
    {
        var next = windows.NextStart(t);
        var open = windows.At(t);
        if (open.Count == 0)
        {
            return new Staffing([], [], next);
        }

        var named = Staffing.Unite([.. open.Select(window => naming.In(window, t))]);
        return next < named.Until ? named with { Until = next } : named;
    }

    /// <summary>A window, and whom the layer names as it starts.</summary>
    public Turn Begins(Stretch window) =>
        new(window.ToExtent(), [.. naming.In(window, window.From).Holders.Select(duty => duty.Holder)]);
}
