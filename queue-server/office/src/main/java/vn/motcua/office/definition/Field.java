package vn.motcua.office.definition;

import vn.motcua.protocol.Text;

/**
 * A field of public administration (lĩnh vực) to which procedures belong.
 *
 * @param id lower-case slug, unique in the office
 * @param name what people call it
 */
public record Field(String id, Text name) {}
