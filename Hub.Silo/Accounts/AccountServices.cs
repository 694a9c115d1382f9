using Hub.Contracts.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Silo.Accounts;

/// <summary>Puts the accounts together; they need the journal's database.</summary>
public static class AccountServices
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) =>
        services.AddSingleton<IAccounts, AccountTable>();
}
