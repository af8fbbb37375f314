package io.telelink.learning.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The container of every artifact, big-endian: the letters TLRA, format version (2 bytes), type (2 bytes), length of the
 * content (4 bytes), content, SHA-256 of all before (32 bytes). Content is written field by field; no Java serialization.
 */
public final class Artifact {

    private static final int MAGIC = 0x544C5241;
    private static final int VERSION = 1;
    private static final int HEADER = 12;
    private static final int HASH = 32;

    private Artifact() {
    }

    /** What a container holds. */
    public enum Type {
        CHURN_MODEL(1), VALUE_ASSUMPTIONS(2), VALUE_MODEL(3), SURVIVAL_MODEL(4), LEARNED_VALUE(5);

        private final int code;

        Type(int code) {
            this.code = code;
        }
    }

    /** Writes the content of an artifact. */
    @FunctionalInterface
    public interface Writer {
        void write(DataOutputStream out) throws IOException;
    }

    /** Reads the content of an artifact. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    /** Packs content into a container. */
    public static byte[] pack(Type type, Writer writer) {
        try {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            writer.write(new DataOutputStream(content));
            ByteBuffer buffer = ByteBuffer.allocate(HEADER + content.size() + HASH);
            buffer.putInt(MAGIC).putShort((short) VERSION).putShort((short) type.code).putInt(content.size())
                    .put(content.toByteArray());
            buffer.put(hash(Arrays.copyOf(buffer.array(), HEADER + content.size())));
            return buffer.array();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Unpacks a container.
     *
     * @throws CorruptArtifactException when the bytes are not an intact container of this type
     */
    public static <T> T unpack(Type type, byte[] artifact, Reader<T> reader) {
        byte[] content = content(type, artifact);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            T read = reader.read(in);
            if (in.available() > 0) {
                throw new CorruptArtifactException("the artifact holds " + in.available() + " bytes too many");
            }
            return read;
        } catch (CorruptArtifactException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new CorruptArtifactException("the artifact's content cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * What an intact container says it holds.
     *
     * @throws CorruptArtifactException when the bytes are no intact container, or of an unknown type
     */
    public static Type typeOf(byte[] artifact) {
        int code = code(artifact);
        for (Type type : Type.values()) {
            if (type.code == code) {
                return type;
            }
        }
        throw new CorruptArtifactException("the artifact is of the unknown type " + code);
    }

    private static byte[] content(Type type, byte[] artifact) {
        int code = code(artifact);
        if (code != type.code) {
            throw new CorruptArtifactException("the artifact is of type " + code + ", expected " + type.code + " ("
                    + type.name().toLowerCase().replace('_', ' ') + ")");
        }
        return Arrays.copyOfRange(artifact, HEADER, artifact.length - HASH);
    }

    /** The code of the type of an intact container. */
    private static int code(byte[] artifact) {
        if (artifact.length < HEADER + HASH) {
            throw new CorruptArtifactException("the artifact is cut off: it has " + artifact.length + " bytes");
        }
        ByteBuffer buffer = ByteBuffer.wrap(artifact);
        if (buffer.getInt() != MAGIC) {
            throw new CorruptArtifactException("these bytes are not an artifact of TeleLink Retention");
        }
        int version = Short.toUnsignedInt(buffer.getShort());
        if (version != VERSION) {
            throw new CorruptArtifactException("the artifact has format version " + version + ", but only version "
                    + VERSION + " is known");
        }
        int code = Short.toUnsignedInt(buffer.getShort());
        long length = Integer.toUnsignedLong(buffer.getInt());
        if (length != artifact.length - HEADER - HASH) {
            throw new CorruptArtifactException("the artifact is cut off or damaged: it announces " + length
                    + " bytes of content and has " + (artifact.length - HEADER - HASH));
        }
        int end = artifact.length - HASH;
        if (!MessageDigest.isEqual(hash(Arrays.copyOf(artifact, end)), Arrays.copyOfRange(artifact, end, artifact.length))) {
            throw new CorruptArtifactException("the artifact is damaged: its hash does not match");
        }
        return code;
    }

    /** SHA-256 of bytes in lower-case hexadecimal, the address of an artifact. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(hash(bytes));
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
