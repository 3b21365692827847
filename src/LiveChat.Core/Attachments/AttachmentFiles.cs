namespace LiveChat.Attachments;

/// <summary>The files of one key. Their names are made of nothing but the key, so nothing can lead out of the folder.</summary>
internal sealed class AttachmentFiles
{
    private const UnixFileMode ForUs = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int SharingViolationOnWindows = unchecked((int)0x80070020);

    private readonly string _root;
    private readonly string _whole;

    private AttachmentFiles(string root, AttachmentKey key)
    {
        (Key, _root) = (key, root);
        Folder = Path.Combine(root, $"{key}"[..2]);
        _whole = Path.Combine(Folder, $"{key}");
    }

    public AttachmentKey Key { get; }

    public string Folder { get; }

    /// <summary>How long it is, when it is committed.</summary>
    public long? WholeLength => LengthOf(_whole);

    /// <summary>How much there is of it, when it is not.</summary>
    public long? PartLength => LengthOf(Part);

    private string Part => _whole + ".part";

    private string Held => _whole + ".lock";

    public static AttachmentFiles Of(string root, AttachmentKey key) => new(root, key);

    /// <summary>The folder as it is compared and made durable.</summary>
    public static string RootOf(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    /// <summary>Makes a folder for us alone, and its name durable. Those it is in are made too when they are missing, but for everybody.</summary>
    public static void MakeFolder(string folder)
    {
        if (Directory.Exists(folder)) return;

        Use(() => OperatingSystem.IsWindows() ? Directory.CreateDirectory(folder) : Directory.CreateDirectory(folder, ForUs | UnixFileMode.UserExecute));
        if (Path.GetDirectoryName(folder) is { } parent) FolderSync.Sync(parent);
    }

    /// <summary>The folders in a root, in order.</summary>
    public static IEnumerable<string> Folders(string root) => Directory.Exists(root) ? Directory.EnumerateDirectories(root, "??").Order(StringComparer.Ordinal) : [];

    /// <summary>What is in one of the folders, in the order of the keys. What somebody else has put there is left out.</summary>
    public static IEnumerable<AttachmentFiles> In(string root, string folder) => Directory.EnumerateFiles(folder)
        .Select(Path.GetFileName).Select(n => Path.GetExtension(n) is ".part" ? Path.GetFileNameWithoutExtension(n) : n)
        .Select(n => AttachmentKey.TryParse(n, out var key) ? key : (AttachmentKey?)null).OfType<AttachmentKey>().Distinct()
        .OrderBy(k => $"{k}", StringComparer.Ordinal).Select(k => Of(root, k));

    /// <summary>Keeps everybody else from writing until it is disposed of.</summary>
    /// <returns>Nothing when somebody else does.</returns>
    public IDisposable? TryHold()
    {
        try
        {
            // On Windows it can be deleted while it is held, and is still nobody else's; elsewhere only None locks.
            var held = Open(Held, FileMode.OpenOrCreate, FileAccess.ReadWrite, OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None);
            if (OperatingSystem.IsWindows() || IsNamed(held)) return held;

            held.Dispose();
            return null;
        }
        catch (IOException e) when (IsHeld(e))
        {
            return null;
        }
    }

    /// <summary>Opens what has come until now. Only for who holds it.</summary>
    public FileStream OpenPart(FileMode mode) => Open(Part, mode, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);

    public FileStream? TryOpenWhole()
    {
        try
        {
            return Open(_whole, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>First the bytes are durable, then they get their name, then the name is durable. Only for who holds it.</summary>
    public void Commit()
    {
        using (var part = OpenPart(FileMode.Open)) part.Flush(flushToDisk: true);
        Use(() => File.Move(Part, _whole, overwrite: true));
        Sync();
        Use(() => File.Delete(Held));
    }

    /// <summary>Makes the names durable, also that of the folder: whoever made it may have died before.</summary>
    public void Sync()
    {
        FolderSync.Sync(Folder);
        FolderSync.Sync(_root);
    }

    /// <summary>Deletes everything. Only for who holds it.</summary>
    public void Delete() => Use(() =>
    {
        File.Delete(_whole);
        File.Delete(Part);
        File.Delete(Held);
    });

    /// <summary>What is there; nothing when it was deleted meanwhile.</summary>
    public StoredAttachment? Describe()
    {
        var (whole, part) = (new FileInfo(_whole), new FileInfo(Part));
        return (whole.Exists ? whole : part.Exists ? part : null) is { } found
            ? new(Key, found.Length, found == whole, new(found.LastWriteTimeUtc, TimeSpan.Zero))
            : null;
    }

    /// <summary>Whether what is held still has its name: whoever held it before may have removed that after it was opened here, and somebody else may hold a new one by now.</summary>
    private bool IsNamed(FileStream held)
    {
        // A time that nobody else chooses, because opening it once more would wait for the lock.
        File.SetLastWriteTimeUtc(held.SafeFileHandle, DateTime.UnixEpoch.AddSeconds(Random.Shared.Next()).AddTicks(Random.Shared.NextInt64(TimeSpan.TicksPerSecond)));
        return File.Exists(Held) && File.GetLastWriteTimeUtc(Held) == File.GetLastWriteTimeUtc(held.SafeFileHandle);
    }

    private static long? LengthOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : null;

    private static FileStream Open(string path, FileMode mode, FileAccess access, FileShare share)
    {
        var how = new FileStreamOptions { Mode = mode, Access = access, Share = share, BufferSize = 0, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows() && mode is not FileMode.Open) how.UnixCreateMode = ForUs;
        return Use(() => new FileStream(path, how));
    }

    private static void Use(Action use) => Use(() =>
    {
        use();
        return true;
    });

    /// <summary>A place that may not be used is one that cannot be used.</summary>
    private static T Use<T>(Func<T> use)
    {
        try
        {
            return use();
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException(e.Message, e);
        }
    }

    /// <summary>EWOULDBLOCK of Linux, of macOS, and what Windows says.</summary>
    private static bool IsHeld(IOException e) => e.HResult is 11 or 35 or SharingViolationOnWindows;
}
