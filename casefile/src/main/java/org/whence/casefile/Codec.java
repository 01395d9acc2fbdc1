package org.whence.casefile;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns records of the model into bytes and back, to equal ones: by their components, in order, whatever they are made of. The bytes say nothing of
 * the types, so they hold only for the classes that wrote them; what is kept by them is kept under a {@link Fingerprint}.
 */
final class Codec<T> {

  /** How one type is written; null is a value of each. */
  private interface Form {
    void write(CodecOutput out, @Nullable Object value);

    @Nullable Object read(CodecInput in);
  }

  private final Form root;

  private Codec(Form root) {
    this.root = root;
  }

  static <T> Codec<T> of(Class<T> type) {
    return new Codec<>(new Forms().of(type));
  }

  /**
   * The bytes of a value.
   *
   * @param known words that whoever reads the bytes will have: they are not written
   */
  byte[] bytes(T value, String... known) {
    CodecOutput out = new CodecOutput(known);
    root.write(out, value);
    return out.bytes();
  }

  /** The value of bytes; throws {@link CaseTrouble} where they are none of this type. */
  @SuppressWarnings("unchecked")
  T value(byte[] bytes, String... known) {
    CodecInput in = new CodecInput(bytes, known);
    try {
      Object value = root.read(in);
      if (value == null || !in.isAtEnd()) {
        throw new IllegalArgumentException("not a whole value");
      }
      return (T) value;
    } catch (RuntimeException e) {
      throw CaseTrouble.damagedCache(e);
    }
  }

  /** The forms of the types met so far. */
  private static final class Forms {
    private final Map<Type, Form> known = new HashMap<>();

    Forms() {
      known.put(String.class, new Plain(CodecOutput::text, CodecInput::text));
      known.put(int.class, new Plain((out, v) -> out.signed(((Integer) required(v)).longValue()), in -> Math.toIntExact(in.signed())));
      known.put(boolean.class, new Plain((out, v) -> out.number(Boolean.TRUE.equals(v) ? 1 : 0), in -> in.number() == 1));
      known.put(double.class,
          new Plain((out, v) -> out.signed(Double.doubleToLongBits((Double) required(v))), in -> Double.longBitsToDouble(in.signed())));
      known.put(Integer.class, new OrNull(required(known.get(int.class))));
      known.put(Double.class, new OrNull(required(known.get(double.class))));
      known.put(Instant.class, new OrNull(new Plain(Forms::instant, in -> Instant.ofEpochSecond(in.signed(), in.number()))));
      known.put(BigDecimal.class, new OrNull(new Plain(Forms::decimal, in -> new BigDecimal(new BigInteger(in.raw()), (int) in.signed()))));
    }

    private static void instant(CodecOutput out, @Nullable Object value) {
      Instant instant = (Instant) required(value);
      out.signed(instant.getEpochSecond());
      out.number(instant.getNano());
    }

    private static void decimal(CodecOutput out, @Nullable Object value) {
      BigDecimal decimal = (BigDecimal) required(value);
      out.raw(decimal.unscaledValue().toByteArray());
      out.signed(decimal.scale());
    }

    Form of(Type type) {
      Form form = known.get(type);
      if (form != null) {
        return form;
      }
      Later later = new Later();
      known.put(type, later); // a type that holds itself finds this
      later.form = made(type);
      known.put(type, later.form);
      return later.form;
    }

    private Form made(Type type) {
      if (type instanceof ParameterizedType generic) {
        Type[] parts = generic.getActualTypeArguments();
        if (generic.getRawType() == List.class) {
          return new OfList(of(parts[0]));
        }
        if (generic.getRawType() == Map.class) {
          return new OfMap(of(parts[0]), of(parts[1]));
        }
      } else if (type instanceof Class<?> plain) {
        if (plain.isEnum()) {
          return new OfEnum(plain.getEnumConstants());
        }
        if (plain.isRecord()) {
          return new OrNull(ofRecord(plain));
        }
        if (plain.isSealed()) {
          List<Class<?>> types = List.of(plain.getPermittedSubclasses());
          return new OfSealed(types, types.stream().map(this::of).toList());
        }
      }
      throw new IllegalStateException("no form to write " + type + " in: add one to Codec");
    }

    private OfRecord ofRecord(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      List<Form> forms = new ArrayList<>();
      List<MethodHandle> parts = new ArrayList<>();
      try {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        for (RecordComponent component : components) {
          forms.add(of(component.getGenericType()));
          parts.add(lookup.unreflect(component.getAccessor()).asType(MethodType.methodType(Object.class, Object.class)));
        }
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        MethodHandle maker = lookup.findConstructor(type, MethodType.methodType(void.class, types));
        MethodHandle spread = maker.asSpreader(Object[].class, types.length).asType(MethodType.methodType(Object.class, Object[].class));
        return new OfRecord(spread, parts, forms);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(type + " is not a public record", e);
      }
    }
  }

  private static <T> T required(@Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException("null where a value must stand");
    }
    return value;
  }

  private record Plain(Writes writes, Reads reads) implements Form {
    interface Writes {
      void write(CodecOutput out, @Nullable Object value);
    }

    interface Reads {
      @Nullable Object read(CodecInput in);
    }

    @Override
    public void write(CodecOutput out, @Nullable Object value) {
      writes.write(out, value);
    }

    @Override
    public @Nullable Object read(CodecInput in) {
      return reads.read(in);
    }
  }

  private record OrNull(Form form) implements Form {
    @Override
    public void write(CodecOutput out, @Nullable Object value) {
      out.number(value == null ? 0 : 1);
      if (value != null) {
        form.write(out, value);
      }
    }

    @Override
    public @Nullable Object read(CodecInput in) {
      return in.number() == 0 ? null : form.read(in);
    }
  }

  private static final class Later implements Form {
    private @Nullable Form form;

    @Override
    public void write(CodecOutput out, @Nullable Object value) {
      required(form).write(out, value);
    }

    @Override
    public @Nullable Object read(CodecInput in) {
      return required(form).read(in);
    }
  }

  private record OfEnum(Object[] constants) implements Form {
    @Override
    public void write(CodecOutput out, @Nullable Object value) {
      out.number(value == null ? 0 : ((Enum<?>) value).ordinal() + 1);
    }

    @Override
    public @Nullable Object read(CodecInput in) {
      int ordinal = in.number();
      return ordinal == 0 ? null : constants[ordinal - 1];
    }
  }

  private record OfList(Form element) implements Form {
    @Override
    public void write(CodecOutput out, @Nullable Object value) {
      List<?> list = (List<?>) required(value);
      out.number(list.size());
      for (Object each : list) {
        element.write(out, each);
      }
    }

    @Override
    public Object read(CodecInput in) {
      int size = in.number();
      List<@Nullable Object> list = new ArrayList<>(Math.min(size, in.left()));
      for (int i = 0; i < size; i++) {
        list.add(element.read(in));
      }
      return list;
    }
  }

  /** In the order of the keys, which the map itself may not keep. */
  private record OfMap(Form key, Form element) implements Form {
    @Override
    public void write(CodecOutput out, @Nullable Object value) {
      Map<?, ?> map = new TreeMap<>((Map<?, ?>) required(value));
      out.number(map.size());
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        key.write(out, entry.getKey());
        element.write(out, entry.getValue());
      }
    }

    @Override
    public Object read(CodecInput in) {
      int size = in.number();
      Map<@Nullable Object, @Nullable Object> map = new HashMap<>();
      for (int i = 0; i < size; i++) {
        map.put(key.read(in), element.read(in));
      }
      return map;
    }
  }

  private record OfSealed(List<Class<?>> types, List<Form> forms) implements Form {
    @Override
    public void write(CodecOutput out, @Nullable Object value) {
      int which = value == null ? -1 : types.indexOf(value.getClass());
      out.number(which + 1);
      if (value != null) {
        forms.get(which).write(out, value);
      }
    }

    @Override
    public @Nullable Object read(CodecInput in) {
      int which = in.number();
      return which == 0 ? null : forms.get(which - 1).read(in);
    }
  }

  private record OfRecord(MethodHandle maker, List<MethodHandle> parts, List<Form> forms) implements Form {
    @Override
    public void write(CodecOutput out, @Nullable Object value) {
      try {
        for (int i = 0; i < parts.size(); i++) {
          Object part = (Object) parts.get(i).invokeExact(required(value));
          forms.get(i).write(out, part);
        }
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public Object read(CodecInput in) {
      @Nullable Object[] values = new Object[parts.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = forms.get(i).read(in);
      }
      try {
        return (Object) maker.invokeExact(values);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
