using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.Contacts;

internal static class ContactsServiceCollectionExtensions
{
    /// <summary>The customers.</summary>
    public static IServiceCollection AddContacts(this IServiceCollection services)
    {
        services.TryAddSingleton<IContactStore, InMemoryContactStore>();

        return services;
    }
}
