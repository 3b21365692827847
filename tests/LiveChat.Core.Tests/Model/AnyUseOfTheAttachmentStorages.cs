using LiveChat.Core.Tests.Attachments;
using LiveChat.StoreModel;

namespace LiveChat.Core.Tests.Model;

/// <summary>Whatever is done with a storage of attachments, in whatever order and from whatever node, it does what the plain model does.</summary>
public class AnyUseOfTheAttachmentStorages
{
    [Fact]
    public Task A_storage_in_memory_answers_and_holds_what_the_model_does() => HoldAsync(2_000, async uses =>
    {
        var storage = new InMemoryAttachmentStorage(TimeProvider.System);
        await new StorageRun(() => storage).RunAsync(uses);
    });

    [Fact]
    public Task A_folder_that_each_node_opens_for_itself_answers_and_holds_what_the_model_does() => HoldAsync(300, async uses =>
    {
        using var folder = new AttachmentFolder();
        await new StorageRun(folder.Open).RunAsync(uses);
    });

    private static async Task HoldAsync(int lists, Func<IEnumerable<StoreUse>, Task> run)
    {
        var difference = await new StoreSearch(run, (ulong)Random.Shared.NextInt64()).FindAsync(lists, Environment.ProcessorCount);

        Assert.True(difference is null, difference?.ToString());
    }
}
