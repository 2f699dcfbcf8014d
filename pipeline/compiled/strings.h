/* What compiled code asks of strings most often, sooner than Python's own functions: the core takes a report apart into
   single signs and words of two to four, and looks them up. One of six instructions went into making the same signs
   anew and preparing searches that are over after a few signs (2026-11). Each function does what its namesake does, and
   leaves to it what is no plain case. They know how CPython lays out strings and sets, which 3.11 and 3.12 do alike.

   Included before all that is compiled. Does not belong here: anything that Python does not do the same. */

#ifndef PY_SSIZE_T_CLEAN
#define PY_SSIZE_T_CLEAN
#endif
#include <Python.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* What only failures call, and numbers too large for a machine's: the code that leads to it is put apart, so that what
   runs stands closer together and is fetched sooner. */
#define COLD __attribute__((cold))
void CPy_AddTraceback(const char *, const char *, int, PyObject *) COLD;
void CPy_TypeErrorTraceback(const char *, const char *, int, PyObject *, const char *, PyObject *) COLD;
PyAPI_FUNC(void) PyErr_SetString(PyObject *, const char *) COLD;
static void CPy_DecRef(PyObject *) __attribute__((cold, noinline));
void CPyTagged_IncRef(size_t) COLD;
void CPyTagged_DecRef(size_t) COLD;
void CPyTagged_XDecRef(size_t) COLD;
size_t CPyTagged_Add_(size_t, size_t) COLD;
size_t CPyTagged_Subtract_(size_t, size_t) COLD;
bool CPyTagged_IsEq_(size_t, size_t) COLD;
bool CPyTagged_IsLt_(size_t, size_t) COLD;

#if PY_VERSION_HEX < 0x030D0000 /* the versions that the project runs on: how later ones lay them out is not known */

/* Whether a text has Chinese signs, as nearly all have, and stands right behind its head; and its signs then. Both are
   asked in one step. */
static inline __attribute__((always_inline)) int is_wide(const PyASCIIObject *text) {
    typedef union {
        typeof(text->state) told;
        uint32_t bits;
    } State;
    const State asked = {{.kind = 7, .compact = 1}}, wide = {{.kind = PyUnicode_2BYTE_KIND, .compact = 1}};
    return (((const State *)&text->state)->bits & asked.bits) == wide.bits;
}
#define IS_WIDE(text) is_wide((const PyASCIIObject *)(text))
#define SIGNS(text) ((Py_UCS2 *)((PyCompactUnicodeObject *)(text) + 1))

#define SHORT 128

/* The string of a sign. Python keeps those of Latin letters; here all are kept that were asked for once. */
static PyObject *kept_sign(Py_UCS2 sign) {
    static PyObject *kept[0x10000];
    if (kept[sign] == NULL && (kept[sign] = PyUnicode_FromOrdinal(sign)) == NULL)
        return NULL;
    Py_INCREF(kept[sign]);
    return kept[sign];
}

/* PyUnicode_Substring: what begins with a Chinese sign is as wide as what it is cut from. */
static PyObject *cut(PyObject *text, Py_ssize_t start, Py_ssize_t end) {
    if (start >= 0 && IS_WIDE(text)) {
        Py_ssize_t stop = end < PyUnicode_GET_LENGTH(text) ? end : PyUnicode_GET_LENGTH(text);
        const Py_UCS2 *signs = SIGNS(text) + start;
        if (stop - start == 1)
            return kept_sign(*signs);
        if (stop - start > 1 && stop - start < PyUnicode_GET_LENGTH(text) && *signs > 0xff) {
            PyObject *made = PyUnicode_New(stop - start, 0xffff);
            if (made != NULL)
                memcpy(SIGNS(made), signs, (stop - start) * sizeof(Py_UCS2));
            return made;
        }
    }
    return PyUnicode_Substring(text, start, end);
}

/* PyUnicode_Tailmatch: whether a text begins or ends with a word, or does so within a stretch. */
static inline __attribute__((always_inline)) int stands_at(PyObject *text, PyObject *word, Py_ssize_t start,
                                                           Py_ssize_t end, int direction) {
    if (start >= 0 && end >= 0 && IS_WIDE(text) && IS_WIDE(word)) {
        Py_ssize_t size = PyUnicode_GET_LENGTH(word);
        Py_ssize_t stop = end < PyUnicode_GET_LENGTH(text) ? end : PyUnicode_GET_LENGTH(text);
        if (stop - start < size)
            return 0;
        const Py_UCS2 *here = SIGNS(text) + (direction > 0 ? stop - size : start);
        return *here == *SIGNS(word) && memcmp(here, SIGNS(word), size * sizeof(Py_UCS2)) == 0;
    }
    return (int)PyUnicode_Tailmatch(text, word, start, end, direction);
}

/* Whether a sign is among four. */
static inline int is_one_of_four(const Py_UCS2 *signs, Py_UCS2 sign) {
    const uint64_t ones = 0x0001000100010001;
    uint64_t four;
    memcpy(&four, signs, sizeof four);
    four ^= sign * ones;
    return ((four - ones) & ~four & (ones << 15)) != 0;
}

/* Whether a sign is among others, eight of which, or four, are compared at once: the last of them once more. */
static inline __attribute__((always_inline)) int is_one_of(const Py_UCS2 *signs, const Py_UCS2 *end, Py_UCS2 sign) {
    typedef uint16_t Eight __attribute__((vector_size(16)));
    if (end - signs >= 8) {
        Eight here, found = {0};
        const Eight sought = found + sign;
        for (; signs < end; signs += 8) {
            signs = end - signs < 8 ? end - 8 : signs;
            memcpy(&here, signs, sizeof here);
            found |= (Eight)(here == sought);
        }
        uint64_t halves[2];
        memcpy(halves, &found, sizeof halves);
        return (halves[0] | halves[1]) != 0;
    }
    if (end - signs >= 4)
        return is_one_of_four(signs, sign) || is_one_of_four(end - 4, sign);
    for (; signs < end; signs++)
        if (*signs == sign)
            return 1;
    return 0;
}

/* The first sign of a word. */
static inline Py_UCS4 first_sign(PyObject *word) {
    return IS_WIDE(word) ? *SIGNS(word) : PyUnicode_READ_CHAR(word, 0);
}

/* Whether a word stands somewhere from ``at`` on and before ``end``. */
static __attribute__((noinline)) int stands_in(const Py_UCS2 *at, const Py_UCS2 *end, PyObject *word) {
    const Py_UCS2 *signs = SIGNS(word);
    for (; at < end; at++)
        if (*at == *signs && memcmp(at, signs, PyUnicode_GET_LENGTH(word) * sizeof *signs) == 0)
            return 1;
    return 0;
}

/* PyUnicode_Contains: in a short text the first sign is looked for without preparing anything. */
static int has(PyObject *text, PyObject *word) {
    Py_ssize_t length = PyUnicode_GET_LENGTH(text), size = PyUnicode_GET_LENGTH(word);
    if (length <= SHORT && IS_WIDE(text) && (IS_WIDE(word) || size == 1)) {
        const Py_UCS2 *at = SIGNS(text), *end = at + length - size + 1;
        const Py_UCS4 first = first_sign(word);
        if (size > length || first > 0xffff || !is_one_of(at, end, (Py_UCS2)first))
            return 0;
        return size == 1 || stands_in(at, end, word);
    }
    return PyUnicode_Contains(text, word);
}

/* PyUnicode_Find: in a short stretch, too. */
static Py_ssize_t find_in(PyObject *text, PyObject *word, Py_ssize_t start, Py_ssize_t end, int direction) {
    Py_ssize_t size = PyUnicode_GET_LENGTH(word);
    if (start >= 0 && end >= 0 && size > 0 && IS_WIDE(text)) {
        Py_ssize_t last = (end < PyUnicode_GET_LENGTH(text) ? end : PyUnicode_GET_LENGTH(text)) - size;
        const Py_UCS4 first = first_sign(word);
        const Py_UCS2 *signs = SIGNS(text);
        if (last < start)
            return -1;
        if (last - start < SHORT && first <= 0xffff) {
            if (!is_one_of(signs + start, signs + last + 1, (Py_UCS2)first))
                return -1;
            if (size == 1) {
                Py_ssize_t at = direction > 0 ? start : last;
                while (signs[at] != first)
                    at += direction;
                return at;
            }
        }
    }
    return PyUnicode_Find(text, word, start, end, direction);
}

/* PySet_Contains: a word stands in the first place of a set that it could stand in, or in one of the next. */
static int is_among(PyObject *set, PyObject *word);
static __attribute__((noinline)) int is_new_among(PyObject *set, PyObject *word) {
    return PyObject_Hash(word) == -1 ? -1 : is_among(set, word);
}
static int is_among(PyObject *set, PyObject *word) {
    enum { NEXT = 9 }; /* so many follow, where the set goes on so far */
    if (PyFrozenSet_CheckExact(set) && PyUnicode_CheckExact(word)) {
        const Py_hash_t hash = ((PyASCIIObject *)word)->hash;
        if (hash == -1)
            return is_new_among(set, word);
        const setentry *one = &((PySetObject *)set)->table[hash & ((PySetObject *)set)->mask];
        const setentry *last = &((PySetObject *)set)->table[((PySetObject *)set)->mask] - NEXT;
        for (last = one <= last ? one + NEXT : one; one <= last; one++) {
            if (one->key == word || one->key == NULL)
                return one->key == word;
            if (one->hash == hash)
                break;
        }
    }
    return PySet_Contains(set, word);
}

/* text.startswith and text.endswith with a place, whose arguments Python packs and unpacks again; NULL for others. */
static PyObject *stands(PyObject *name, PyObject *const *args, Py_ssize_t count) {
    static PyObject *head, *tail;
    if (tail == NULL) {
        head = PyUnicode_InternFromString("startswith");
        tail = PyUnicode_InternFromString("endswith");
    }
    if ((name != head && name != tail) || head == NULL || count < 3 || !PyLong_CheckExact(args[2]))
        return NULL;
    Py_ssize_t start = PyLong_AsSsize_t(args[2]);
    Py_ssize_t end = count < 4 ? PY_SSIZE_T_MAX : PyLong_CheckExact(args[3]) ? PyLong_AsSsize_t(args[3]) : -1;
    if (start < 0 || end < 0 || count > 4) {
        PyErr_Clear();
        return NULL;
    }
    PyObject *words = args[1];
    Py_ssize_t many = PyTuple_CheckExact(words) ? PyTuple_GET_SIZE(words) : -1;
    for (Py_ssize_t at = 0; at < (many < 0 ? 1 : many); at++) {
        PyObject *word = many < 0 ? words : PyTuple_GET_ITEM(words, at);
        if (!PyUnicode_CheckExact(word))
            return NULL;
        if (stands_at(args[0], word, start, end, name == head ? -1 : 1))
            Py_RETURN_TRUE;
    }
    Py_RETURN_FALSE;
}

#include "patterns.h"

/* PyObject_VectorcallMethod: methods of types that nobody can change are found once; a method keeps its type. */
static PyObject *call_method(PyObject *name, PyObject *const *args, Py_ssize_t count, PyObject *names) {
    static struct {
        PyTypeObject *type;
        PyObject *name, *method;
        int way;
    } known[256];
    PyTypeObject *type = Py_TYPE(args[0]);
    PyObject *told = type == &PyUnicode_Type && names == NULL ? stands(name, args, count) : NULL;
    if (told != NULL)
        return told;
    typeof(*known) *one = &known[((uintptr_t)type >> 6 ^ (uintptr_t)name >> 5) & 0xff];
    if (one->type != type || one->name != name) {
        PyObject *method = NULL;
        if (PyType_HasFeature(type, Py_TPFLAGS_IMMUTABLETYPE) && type->tp_dictoffset == 0)
            method = PyObject_GetAttr((PyObject *)type, name);
        if (method == NULL || !PyType_HasFeature(Py_TYPE(method), Py_TPFLAGS_METHOD_DESCRIPTOR)) {
            PyErr_Clear();
            Py_XDECREF(method);
            return PyObject_VectorcallMethod(name, args, count, names);
        }
        Py_XDECREF(one->name);
        Py_XDECREF(one->method);
        Py_INCREF(name);
        *one = (typeof(*one)){type, name, method, way_to_find(type, name)};
    }
    if (one->way != NO_PATTERN)
        return find(one->method, one->way, args, count, names);
    return PyObject_Vectorcall(one->method, args, count, names);
}

#define PyUnicode_Substring cut
#define PyUnicode_Tailmatch stands_at
#define PyUnicode_Contains has
#define PyUnicode_Find find_in
#define PySet_Contains is_among
/* Behind the head of a vector of arguments nothing is kept free: that flag takes ten bytes of code. */
#define PyObject_VectorcallMethod(name, args, count, names) call_method(name, args, PyVectorcall_NARGS(count), names)
/* mypyc's runtime makes a string of one sign where it takes one out of a text, and writes that sign into it. */
#define PyUnicode_New(size, most) \
    (__builtin_constant_p(size) && (size) == 1 && (most) <= 0xffff ? kept_sign((Py_UCS2)(most)) : PyUnicode_New(size, most))

#endif
