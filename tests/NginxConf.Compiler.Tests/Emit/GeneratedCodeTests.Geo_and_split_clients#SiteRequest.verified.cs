namespace NginxConf.Generated;

using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Rewriting;

/// <summary>A request with the variables of this site.</summary>
internal sealed class SiteRequest : Request
{
    private static readonly ByteSlice s_one = ByteSlice.From("one"u8);
    private static readonly ByteSlice s_twoThree = ByteSlice.From("two three"u8);

    private bool _has_Country;
    private ByteSlice _country;
    private bool _has_Office;
    private ByteSlice _office;
    private bool _has_Variant;
    private ByteSlice _variant;

    /// <summary><c>geo $country</c></summary>
    public ByteSlice Var_Country
    {
        get
        {
            if (!_has_Country)
            {
                _country = Geo_Country.Addresses.Find(this);
                _has_Country = true;
            }

            return _country;
        }
    }

    /// <summary><c>geo $http_x_from $office</c></summary>
    public ByteSlice Var_Office
    {
        get
        {
            if (!_has_Office)
            {
                _office = Geo_Office.Addresses.Find(this, HttpHeader("x-from"u8));
                _has_Office = true;
            }

            return _office;
        }
    }

    /// <summary><c>split_clients "$remote_addr$country" $variant</c></summary>
    public ByteSlice Var_Variant
    {
        get
        {
            if (!_has_Variant)
            {
                var source = new ValueWriter(Memory);
                source.Write(RemoteAddr);
                source.Write(Var_Country);
                _variant = SplitVariant(source.Complete());
                _has_Variant = true;
            }

            return _variant;
        }
    }

    public override void Reset()
    {
        base.Reset();
        _has_Country = false;
        _has_Office = false;
        _has_Variant = false;
    }

    private static ByteSlice SplitVariant(ByteSlice source)
    {
        var hash = MurmurHash2.Of(source);

        // 0.5%
        if (hash < 21474836u)
        {
            return s_one;
        }

        // 20%
        if (hash < 880468295u)
        {
            return s_twoThree;
        }

        // *
        return ByteSlice.Empty;
    }
}
