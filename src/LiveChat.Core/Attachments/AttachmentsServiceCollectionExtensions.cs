using LiveChat.Attachments.Images;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LiveChat.Attachments;

internal static class AttachmentsServiceCollectionExtensions
{
    /// <summary>Files in chats: what is known of them, where their bytes are, and how they come in. Needs the chats.</summary>
    public static IServiceCollection AddAttachments(this IServiceCollection services)
    {
        services.AddOptions<AttachmentOptions>().ValidateOnStart();
        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<IValidateOptions<AttachmentOptions>, AttachmentOptionsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<AttachmentOptions>, AttachmentTypesValidator>(),
            ServiceDescriptor.Singleton<IHostedService, AttachmentSweeper>(),
        ]);
        services.TryAddSingleton<IUploadStore, InMemoryUploadStore>();
        services.TryAddSingleton<IAttachmentStorage, FolderAttachmentStorage>();
        services.TryAddSingleton<IChatAttachments, ChatAttachments>();
        services.TryAddSingleton(s => new AttachmentIntake(s.GetRequiredService<IAttachmentStorage>(), ImageLimits.Default));
        services.TryAddSingleton<AttachmentDoor>();
        services.TryAddSingleton<AttachmentScans>();
        services.TryAddSingleton<AttachmentSender>();
        services.TryAddSingleton<AttachmentSweep>();
        services.TryAddSingleton<UploadKeeper>();
        services.TryAddSingleton<UploadParts>();
        services.TryAddSingleton<UploadFinish>();
        services.TryAddSingleton<IUploadSteps, NoUploadSteps>();
        return services;
    }
}
