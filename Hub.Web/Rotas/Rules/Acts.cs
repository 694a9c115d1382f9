using Hub.Contracts;

namespace Hub.Web.Rotas.Rules;

/// <summary>Several commands of one form: sent again they are the same ones.</summary>
internal static class Acts
{
    /// <summary>The id of the <paramref name="place"/>-th command that follows from a form's own.</summary>
    public static CommandId Following(CommandId form, int place)
    {
        var bytes = form.Value.ToByteArray();
        bytes[^1] ^= (byte)place;
        bytes[^2] ^= (byte)(place >> 8);
        return new CommandId(new Guid(bytes));
    }
}
