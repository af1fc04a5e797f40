using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Identity.Keys;

namespace MunicipalBenchmark.Identity.Tests.Harness;

/// <summary>Makes tokens part by part, so that a test can do any part of them wrong.</summary>
internal static class Forge
{
    /// <summary>Takes a real token apart.</summary>
    public static (JsonObject Header, JsonObject Payload) Open(string token)
    {
        var parts = token.Split('.');
        return (JsonNode.Parse(Base64Url.DecodeFromChars(parts[0]))!.AsObject(), JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!.AsObject());
    }

    /// <summary>The same with another value.</summary>
    public static JsonObject With(JsonObject part, string name, JsonNode value)
    {
        part[name] = value;
        return part;
    }

    /// <summary>The same without a member.</summary>
    public static JsonObject Without(JsonObject part, string name)
    {
        part.Remove(name);
        return part;
    }

    /// <summary>Signs with RS256 by the given key.</summary>
    public static string Rs256(JsonObject header, JsonObject payload, RSA key) =>
        Sign(header, payload, content => key.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    /// <summary>Puts any signature on.</summary>
    public static string Sign(JsonObject header, JsonObject payload, Func<byte[], byte[]> signature)
    {
        var content = $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header.ToJsonString()))}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload.ToJsonString()))}";
        return $"{content}.{Base64Url.EncodeToString(signature(Encoding.ASCII.GetBytes(content)))}";
    }

    /// <summary>The authority's own signing key: what a thief would have to have.</summary>
    public static RSA KeyOf(TestAuthority authority) => authority.Services.GetRequiredService<SigningKeyRing>().Keys[0].Key.Rsa;
}
