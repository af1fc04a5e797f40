using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Identity.Store;

namespace MunicipalBenchmark.Identity.Keys;

/// <summary>The framework's key ring (cookies, consent requests) in the store's table, so that all silos read each other's cookies.</summary>
internal sealed class KeyRing(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var context = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        return [.. context.KeyRing.Select(row => row.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var context = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        context.Add(new Store.Rows.KeyRingRow { Id = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        context.SaveChanges();
    }
}

/// <summary>Encrypts elements of the key ring under the master key.</summary>
internal sealed class KeyRingEncryptor(MasterKey master) : IXmlEncryptor
{
    internal const string Purpose = "key ring";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var content = master.Protect(System.Text.Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting)), Purpose);
        return new(new XElement("masterKey", Convert.ToBase64String(content)), typeof(KeyRingDecryptor));
    }
}

/// <summary>Decrypts elements of the key ring; made by the framework, by the name it wrote beside them.</summary>
internal sealed class KeyRingDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) => XElement.Parse(System.Text.Encoding.UTF8.GetString(
        services.GetRequiredService<MasterKey>().Unprotect(Convert.FromBase64String(encryptedElement.Value), KeyRingEncryptor.Purpose)));
}
