package io.telelink.customer.job;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class Utf8CheckTest {

    @Test
    void agreesWithTheDecoderOfThePlatformOnRandomAndOnBrokenText() {
        Random random = new Random(11);
        int wellFormed = 0;
        for (int round = 0; round < 50_000; round++) {
            byte[] bytes = bytes(random);
            boolean expected = isUtf8(bytes);
            wellFormed += expected ? 1 : 0;
            assertThat(accepts(bytes)).isEqualTo(expected);
        }
        assertThat(wellFormed).isBetween(5_000, 45_000);
    }

    /** Text of all planes, with a byte changed or cut off in half of the cases. */
    private static byte[] bytes(Random random) {
        int[] codePoints = random.ints(6, 0, 6).map(kind -> switch (kind) {
            case 0 -> random.nextInt(0x80);
            case 1 -> 0x80 + random.nextInt(0x780);
            case 2 -> 0x800 + random.nextInt(0xD000);
            case 3 -> 0xE000 + random.nextInt(0x1000);
            default -> 0x10000 + random.nextInt(0x100000);
        }).toArray();
        byte[] bytes = new String(codePoints, 0, codePoints.length).getBytes(StandardCharsets.UTF_8);
        if (random.nextBoolean()) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private static boolean accepts(byte[] bytes) {
        Utf8Check check = new Utf8Check();
        for (byte b : bytes) {
            if (!check.accepts(b & 0xFF)) {
                return false;
            }
        }
        return !check.isInsideCharacter();
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
