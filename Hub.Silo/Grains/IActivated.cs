namespace Hub.Silo.Grains;

/// <summary>A grain that loads what it needs before its first call.</summary>
internal interface IActivated
{
    Task Activate();
}
