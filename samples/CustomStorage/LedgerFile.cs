using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace CustomStorage;

/// <summary>
/// Lines of JSON, each an array of records. A line is begun when the one before it is durable, so only the last one can be torn, and nobody was told of what a torn one says.
/// </summary>
internal sealed class LedgerFile(FileStream file) : IDisposable
{
    private const int BufferSize = 1024 * 1024;

    private long _end;

    /// <summary>Opens the file for us alone, against other users and other processes.</summary>
    public static FileStream Open(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var how = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows()) how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, how);
    }

    /// <summary>Reads all of it, cuts off what is torn, and makes the rest durable: whoever wrote the last line may have died before it was.</summary>
    /// <exception cref="InvalidDataException">What cannot be read is not torn, or not at the end, so it may have been acknowledged.</exception>
    public async IAsyncEnumerable<LedgerRecord> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (reader, isTorn) = (PipeReader.Create(file, new(bufferSize: BufferSize, leaveOpen: true)), false);
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } newline)
            {
                var line = rest.Slice(0, newline);
                rest = rest.Slice(rest.GetPosition(1, newline));
                if (isTorn) throw Unreadable();

                isTorn = !IsJson(line);
                if (isTorn) continue;

                foreach (var record in Parse(line)) yield return record;
                _end += line.Length + 1;
            }

            if (isTorn && !rest.IsEmpty) throw Unreadable();
            if (read.IsCompleted) break;

            reader.AdvanceTo(rest.Start, rest.End);
        }

        file.SetLength(_end);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Writes a line and makes it durable. After a failure the next one takes its place.</summary>
    public void Append(IReadOnlyList<LedgerRecord> records)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(records, LedgerJson.Options), (byte)'\n'];
        file.Position = _end;
        file.Write(line);
        file.Flush(flushToDisk: true);
        _end += line.Length;
    }

    public void Dispose() => file.Dispose();

    /// <summary>Whether a line came whole: where a page of it is missing, there are zeros, which JSON has nowhere.</summary>
    private static bool IsJson(ReadOnlySequence<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        try
        {
            while (reader.Read()) { }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private LedgerRecord[] Parse(ReadOnlySequence<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        try
        {
            return JsonSerializer.Deserialize<LedgerRecord[]>(ref reader, LedgerJson.Options)!;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw Unreadable(e);
        }
    }

    private InvalidDataException Unreadable(Exception? why = null) => new($"'{file.Name}' has something at byte {_end} that cannot be read and may have been acknowledged. Nothing was changed.", why);
}
