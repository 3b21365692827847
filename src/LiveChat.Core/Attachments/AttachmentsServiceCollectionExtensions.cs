using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.Attachments;

internal static class AttachmentsServiceCollectionExtensions
{
    /// <summary>Where is kept what is known about uploads, and where their bytes are.</summary>
    public static IServiceCollection AddAttachments(this IServiceCollection services)
    {
        services.TryAddSingleton<IUploadStore, InMemoryUploadStore>();
        services.TryAddSingleton<IAttachmentStorage, InMemoryAttachmentStorage>();
        return services;
    }
}
