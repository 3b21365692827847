using Microsoft.Extensions.Options;

namespace Storefront.Demo;

/// <summary>Whoever names a database expects to find the chats in it.</summary>
internal sealed class StorefrontStoreValidator(IConfiguration configuration) : IValidateOptions<StorefrontOptions>
{
    /// <summary>The name of the connection string.</summary>
    public const string ConnectionName = "LiveChat";

    public ValidateOptionsResult Validate(string? name, StorefrontOptions options)
        => options.Store is "memory" && !string.IsNullOrEmpty(configuration.GetConnectionString(ConnectionName))
            ? ValidateOptionsResult.Fail("ConnectionStrings:LiveChat names a database, but LiveChat:Store is 'memory', which uses none. Remove the connection string.")
            : ValidateOptionsResult.Success;
}
