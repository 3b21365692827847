using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.AspNetCore.Attachments;

internal static class AttachmentsRegistration
{
    public static void AddAttachmentCalls(this IServiceCollection services)
    {
        services.TryAddSingleton<UploadTickets>();
        services.TryAddSingleton<FileTickets>();
        services.TryAddSingleton<AttachmentCalls>();
        services.TryAddSingleton<UploadRequests>();
        services.TryAddSingleton<FileRequests>();
    }
}
