using System.Diagnostics;
using System.Globalization;
using LiveChat.Attachments;
using LiveChat.Attachments.Images;
using LiveChat.Core.Tests.Attachments.Images;
using Microsoft.Extensions.Options;

namespace LiveChat.Benchmarks;

/// <summary>How many megabytes a second of each kind of picture are walked through on one core, and how many when they come from a folder and go to one, with their hash.</summary>
internal static class WalkingSpeed
{
    private const int Rounds = 7;
    private const double Goal = 200;

    /// <summary>Prints a table of the shortest times, and of one median to see how much the machine was disturbed.</summary>
    /// <returns>Whether the walk alone is as fast as it has to be, for every kind.</returns>
    public static async Task<bool> RunAsync()
    {
        Console.WriteLine("| picture | walk | its median | allocated | from folder to folder | its processor time | allocated |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
        var isReached = true;
        foreach (var (name, pieces) in LargePictures.All)
        {
            byte[] picture = [.. pieces(Walking.Size).SelectMany(p => p)];
            var walks = await MeasureAsync(picture.Length, () => Walking.WalkAsync(picture));
            var intakes = await InFolderAsync(picture);
            var fastest = walks.Max(w => w.Elapsed);
            isReached &= fastest >= Goal;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {fastest:N0} MB/s | {walks.Select(w => w.Elapsed).Order().ElementAt(Rounds / 2):N0} MB/s | {walks.Min(w => w.Kilobytes):N0} KB | {intakes.Max(w => w.Elapsed):N0} MB/s | {intakes.Max(w => w.Processor):N0} MB/s | {intakes.Min(w => w.Kilobytes):N0} KB |"));
        }

        return isReached;
    }

    private static async Task<List<Speed>> InFolderAsync(byte[] picture)
    {
        var folder = Directory.CreateTempSubdirectory("livechat-");
        try
        {
            var storage = new FolderAttachmentStorage(Options.Create(new AttachmentFolderOptions { Path = folder.FullName }));
            var (sent, kept) = (AttachmentKey.New(), AttachmentKey.New());
            await storage.WriteAsync(sent, 0, new MemoryStream(picture), CancellationToken.None);
            await storage.CommitAsync(sent, picture.Length, CancellationToken.None);
            var intake = new AttachmentIntake(storage, ImageLimits.Default);
            return await MeasureAsync(picture.Length, () => intake.TakeAsync(sent, kept, CancellationToken.None));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<List<Speed>> MeasureAsync(int length, Func<Task> run)
    {
        var speeds = new List<Speed>(Rounds);
        for (var round = -Rounds; round < Rounds; round++)
        {
            var (allocated, processor, start) = (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
            await run();
            var elapsed = Stopwatch.GetElapsedTime(start);
            if (round >= 0) speeds.Add(new(PerSecond(elapsed), PerSecond(Environment.CpuUsage.TotalTime - processor), (GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1024.0));
        }

        return speeds;

        double PerSecond(TimeSpan time) => length / 1_000_000.0 / time.TotalSeconds;
    }

    /// <summary>In megabytes a second: of time that went by, and of the processor's.</summary>
    private sealed record Speed(double Elapsed, double Processor, double Kilobytes);
}
