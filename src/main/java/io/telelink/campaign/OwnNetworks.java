package io.telelink.campaign;

import java.net.InetAddress;

/**
 * Tells addresses that may lead into the own network: private, local and carrier ranges (RFC 1918, 6598, 4193), and those that
 * carry an IPv4 address inside, as NAT64 (RFC 6052, 8215), 6to4 (RFC 3056), Teredo (RFC 4380) and the compatible ones do.
 */
final class OwnNetworks {

    private static final int BYTE_BITS = 8;
    private static final Range[] RANGES = {
        new Range(8, 4, 0), new Range(10, 4, 100, 64), new Range(7, 16, 0xFC), new Range(96, 16, 0, 0x64, 0xFF, 0x9B),
        new Range(48, 16, 0, 0x64, 0xFF, 0x9B, 0, 1), new Range(16, 16, 0x20, 2), new Range(32, 16, 0x20, 1, 0, 0),
        new Range(96, 16, 0)
    };

    private OwnNetworks() {
    }

    /** The first bits of addresses of so many bytes; the bytes that are not named are zero. */
    private record Range(int bits, int length, int... start) {

        boolean contains(byte[] address) {
            if (address.length != length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int at = bit / BYTE_BITS;
                int mask = 0x80 >> bit % BYTE_BITS;
                int expected = at < start.length ? start[at] : 0;
                if ((address[at] & mask) != (expected & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    static boolean contain(InetAddress address) {
        for (Range range : RANGES) {
            if (range.contains(address.getAddress())) {
                return true;
            }
        }
        return address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isSiteLocalAddress()
                || address.isLinkLocalAddress() || address.isMulticastAddress();
    }
}
