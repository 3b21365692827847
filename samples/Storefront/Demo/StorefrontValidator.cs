using Microsoft.Extensions.Options;

namespace Storefront.Demo;

/// <summary>Stops the shop with a sentence that says what to change.</summary>
internal sealed class StorefrontValidator(IConfiguration configuration) : IValidateOptions<StorefrontOptions>
{
    public ValidateOptionsResult Validate(string? name, StorefrontOptions options)
    {
        if (!StorefrontStores.All.Contains(options.Store))
            return ValidateOptionsResult.Fail($"LiveChat:Store is '{options.Store}', which this shop does not know. Set it to one of: {string.Join(", ", StorefrontStores.All)}.");

        // Whoever names a database expects to find the chats in it.
        if (options.Store is StorefrontStores.Memory && StorefrontStores.Connection(configuration) is not null)
            return ValidateOptionsResult.Fail("ConnectionStrings:LiveChat names a database, but LiveChat:Store is 'memory', which uses none. Remove the connection string.");

        if (options.Store is StorefrontStores.PostgreSql && StorefrontStores.Connection(configuration) is null)
            return ValidateOptionsResult.Fail("LiveChat:Store is 'postgres', but no database is named. Set ConnectionStrings:LiveChat, e.g. to \"Host=localhost;Database=shop;Username=shop\".");

        if (options.Redis is not null && options.Store is not StorefrontStores.PostgreSql)
            return ValidateOptionsResult.Fail($"LiveChat:Redis is set, but LiveChat:Store is '{options.Store}', which one shop alone can use. Set LiveChat:Store to 'postgres', or remove LiveChat:Redis.");

        if (StorefrontMail.IsSmtp(configuration) && StorefrontMail.Server(configuration) is null)
            return ValidateOptionsResult.Fail("LiveChat:Mail:Smtp is set, but names no mail server. Set LiveChat:Mail:Smtp:Host, e.g. to \"smtp.example.com\", or leave the keys out for a folder.");

        if (string.IsNullOrWhiteSpace(options.File))
            return ValidateOptionsResult.Fail("LiveChat:File is empty. Name a file, or leave the key out for 'livechat.db'.");

        return string.IsNullOrWhiteSpace(options.Mail.Folder)
            ? ValidateOptionsResult.Fail("LiveChat:Mail:Folder is empty. Name a folder, or leave the key out for the folder 'mail'.")
            : ValidateOptionsResult.Success;
    }
}
