using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.Attachments;

internal static class AttachmentsServiceCollectionExtensions
{
    /// <summary>Where is kept what is known about uploads.</summary>
    public static IServiceCollection AddAttachments(this IServiceCollection services)
    {
        services.TryAddSingleton<IUploadStore, InMemoryUploadStore>();
        return services;
    }
}
