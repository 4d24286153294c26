using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using Lms.Core.Modules;

namespace Lms.Cli.Content;

/// <summary>
/// Writes the assembly that a compiler would make of an empty <c>ContentModule</c> class with embedded content: who packs
/// texts needs no project and no build.
/// </summary>
internal static class ModuleAssembly
{
    private const TypeAttributes PublicSealed = TypeAttributes.Public | TypeAttributes.Sealed | TypeAttributes.BeforeFieldInit;
    private const MethodAttributes Constructor = MethodAttributes.Public | MethodAttributes.HideBySig | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName;

    private static readonly byte[] RuntimeKey = [0xb0, 0x3f, 0x5f, 0x7f, 0x11, 0xd5, 0x0a, 0x3a];

    /// <param name="name">The assembly and its namespace.</param>
    /// <param name="type">The class.</param>
    /// <param name="version">The module's version.</param>
    /// <param name="files">The content by path.</param>
    public static byte[] Write(string name, string type, Version version, IReadOnlyList<(string Path, byte[] Bytes)> files)
    {
        var metadata = new MetadataBuilder();
        var code = new BlobBuilder();
        var resources = new BlobBuilder();
        metadata.AddModule(0, metadata.GetOrAddString(name + ".dll"), metadata.GetOrAddGuid(IdOf(name, version, files)), default, default);
        metadata.AddAssembly(metadata.GetOrAddString(name), new Version(version.Major, version.Minor, version.Build, 0), default, default, 0, AssemblyHashAlgorithm.None);
        AddClass(metadata, code, name, type);
        foreach (var (path, bytes) in files)
        {
            resources.Align(8);
            metadata.AddManifestResource(ManifestResourceAttributes.Public, metadata.GetOrAddString("content/" + path), default, (uint)resources.Count);
            resources.WriteInt32(bytes.Length);
            resources.WriteBytes(bytes);
        }

        var image = new ManagedPEBuilder(
            new PEHeaderBuilder(imageCharacteristics: Characteristics.Dll | Characteristics.ExecutableImage),
            new MetadataRootBuilder(metadata),
            code,
            managedResources: resources,
            deterministicIdProvider: content => BlobContentId.FromHash(SHA256.HashData([.. content.SelectMany(blob => blob.GetBytes())])));
        var written = new BlobBuilder();
        image.Serialize(written);
        return written.ToArray();
    }

    private static void AddClass(MetadataBuilder metadata, BlobBuilder code, string name, string type)
    {
        var runtime = metadata.AddAssemblyReference(metadata.GetOrAddString("System.Runtime"), new Version(10, 0, 0, 0), default, metadata.GetOrAddBlob(RuntimeKey), default, default);
        var core = metadata.AddAssemblyReference(metadata.GetOrAddString("Lms.Core"), typeof(ContentModule).Assembly.GetName().Version!, default, default, default, default);
        var modules = metadata.GetOrAddString("Lms.Core.Modules");
        var module = metadata.AddTypeReference(core, modules, metadata.GetOrAddString(nameof(ContentModule)));
        var mark = metadata.AddTypeReference(core, modules, metadata.GetOrAddString(nameof(ContentModuleAttribute)));
        var systemType = metadata.AddTypeReference(runtime, metadata.GetOrAddString("System"), metadata.GetOrAddString("Type"));

        var plain = Signature(metadata, _ => { }, 0);
        var made = metadata.GetOrAddString(".ctor");
        var baseConstructor = metadata.AddMemberReference(module, made, plain);
        var markConstructor = metadata.AddMemberReference(mark, made, Signature(metadata, parameters => parameters.AddParameter().Type().Type(systemType, isValueType: false), 1));

        var body = new InstructionEncoder(new BlobBuilder());
        body.LoadArgument(0);
        body.Call(baseConstructor);
        body.OpCode(ILOpCode.Ret);
        var offset = new MethodBodyStreamEncoder(code).AddMethodBody(body);

        var noFields = MetadataTokens.FieldDefinitionHandle(1);
        metadata.AddTypeDefinition(default, default, metadata.GetOrAddString("<Module>"), default, noFields, MetadataTokens.MethodDefinitionHandle(1));
        var constructor = metadata.AddMethodDefinition(Constructor, MethodImplAttributes.IL, made, plain, offset, MetadataTokens.ParameterHandle(1));
        metadata.AddTypeDefinition(PublicSealed, metadata.GetOrAddString(name), metadata.GetOrAddString(type), module, noFields, constructor);

        var value = new BlobBuilder();
        new BlobEncoder(value).CustomAttributeSignature(given => given.AddArgument().Scalar().SystemType($"{name}.{type}"), named => named.Count(0));
        metadata.AddCustomAttribute(EntityHandle.AssemblyDefinition, markConstructor, metadata.GetOrAddBlob(value));
    }

    private static BlobHandle Signature(MetadataBuilder metadata, Action<ParametersEncoder> parameters, int count)
    {
        var signature = new BlobBuilder();
        new BlobEncoder(signature).MethodSignature(isInstanceMethod: true).Parameters(count, returned => returned.Void(), parameters);
        return metadata.GetOrAddBlob(signature);
    }

    private static Guid IdOf(string name, Version version, IReadOnlyList<(string Path, byte[] Bytes)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{name}\n{version}\n"));
        foreach (var (path, bytes) in files)
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{path}\n{bytes.Length}\n"));
            hash.AppendData(bytes);
        }

        return new Guid(hash.GetHashAndReset().AsSpan(0, 16));
    }
}
