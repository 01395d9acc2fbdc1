package org.whence.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The parts of a PROV-JSON document, which come one after the other and are filled all at once: each waits in a spool. */
final class ProvSections implements Closeable {

  /** The parts, in their order. */
  enum Section {
    ENTITY("entity"),
    AGENT("agent"),
    WAS_ATTRIBUTED_TO("wasAttributedTo"),
    WAS_DERIVED_FROM("wasDerivedFrom"),
    WAS_INFLUENCED_BY("wasInfluencedBy");

    private final String key;

    Section(String key) {
      this.key = key;
    }
  }

  /** Something that writes the fields of one element. */
  interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private final Map<Section, Spool> spools = new EnumMap<>(Section.class);
  private final Set<Section> begun = new HashSet<>();

  /** Agents that several stories have: outlets and named parties, which are few beside articles. */
  private final Set<Name> agents = new HashSet<>();

  private final Set<String> kinds = new TreeSet<>();

  ProvSections() {
    for (Section section : Section.values()) {
      spools.put(section, new Spool());
    }
  }

  /** An entity, or an agent that is not there yet. */
  void add(Section section, Name name, Fields fields) throws IOException {
    kinds.add(name.kind());
    if (section != Section.AGENT || agents.add(name)) {
      relate(section, name.qualified(), fields);
    }
  }

  void relate(Section section, String id, Fields fields) throws IOException {
    Spool spool = spools.get(section);
    if (spool == null) {
      throw new IllegalStateException("closed");
    }
    spool.write((begun.add(section) ? "\n  " : ",\n  ").getBytes(StandardCharsets.UTF_8));
    JsonGenerator json = Json.flat(spool);
    json.writeString(id);
    json.writeRaw(':');
    json.flush();
    json.close();
    JsonGenerator element = Json.flat(spool);
    element.writeStartObject();
    fields.write(element);
    element.writeEndObject();
    element.flush();
    element.close();
  }

  void writeTo(OutputStream out) throws IOException {
    StringBuilder head = new StringBuilder("{\n \"prefix\": {\n  \"whence\": \"").append(Name.NAMESPACE).append("vocabulary:\"");
    for (String kind : kinds) {
      head.append(",\n  \"").append(kind).append("\": \"").append(Name.NAMESPACE).append(kind).append(":\"");
    }
    out.write(head.append("\n }").toString().getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<Section, Spool> each : spools.entrySet()) {
      if (begun.contains(each.getKey())) {
        out.write((",\n \"" + each.getKey().key + "\": {").getBytes(StandardCharsets.UTF_8));
        each.getValue().copyTo(out);
        out.write("\n }".getBytes(StandardCharsets.UTF_8));
      }
    }
    out.write("\n}\n".getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    for (Spool spool : spools.values()) {
      spool.close();
    }
  }
}
