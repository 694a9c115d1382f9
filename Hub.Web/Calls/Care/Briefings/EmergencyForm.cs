namespace Hub.Web.Calls.Care.Briefings;

/// <summary>Why somebody opens a record in an emergency.</summary>
public sealed class EmergencyForm
{
    /// <summary>Made when the form was drawn, so that a form sent twice has one effect.</summary>
    public Guid Command { get; set; }

    public string? Reason { get; set; }
}
