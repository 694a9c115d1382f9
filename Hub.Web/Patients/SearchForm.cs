namespace Hub.Web.Patients;

/// <summary>Words to look for. They travel in the body: an address would keep a name or a phone number.</summary>
public sealed class SearchForm
{
    public string? Text { get; set; }
}
