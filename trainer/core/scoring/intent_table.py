"""What tools/fit_intent.py learned: do not edit, run it again."""

from typing import Final

# In hundredths, how much more each speaks for fine, nit and topic than for fault.
CONSTANT: Final = (-169, -351, -563)
FEATURES: Final = """
-307 -210 -182 !
213 228 645 #code=0
180 -142 19 #code=1
-172 101 -343 #code=2
-204 -9 -18 #code=3
-559 -15 81 #done=0
576 192 222 #done=1
72 -14 -82 #end=.
-87 85 329 #end=?
118 118 157 #end=word
111 122 255 #finite=0
-94 55 48 #finite=1
161 355 832 #grammar=0
-126 -49 -130 #grammar=1
17 95 159 #grammar=2
-65 -55 -362 #grammar=3
-56 -121 -111 #grammar=4
103 6 -132 #grammar=5
120 28 162 #grammar=6
-105 -58 -83 #grammar=7
-3 479 348 #guard=0
8 -257 -2 #guard=1
-56 -54 -66 #guard=2
-1 339 496 #harm=0
122 49 23 #harm=1
-17 -204 -193 #harm=2
-87 -7 -23 #harm=3
59 350 641 #nots=0
34 -54 -268 #nots=1
91 -6 29 #nots=2
-166 -112 -98 #nots=3
82 306 476 #numbers=0
-3 287 104 #numbers=1
152 -269 -120 #numbers=2
-213 -146 -158 #numbers=3
371 73 186 #questions=0
-343 114 113 #questions=1
147 458 627 #signs=0
-180 -133 -308 #signs=1
69 24 -178 #signs=2
159 65 190 #signs=3
-179 -237 -28 #signs=4
99 85 327 #verb=0
-82 92 -24 #verb=1
236 75 547 #words=0
-47 575 669 #words=1
172 548 277 #words=2
271 158 -159 #words=3
63 -490 -422 #words=4
-262 -545 -391 #words=5
-282 -213 -187 #words=6
-133 69 -30 #words=7
351 230 178 ,
55 127 151 , CAPITALS
-31 -73 39 , CODE
131 147 133 , CODE ,
-8 131 31 , CODE .
-107 -69 -62 , CODE in
149 155 4 , NUMBER
-91 -42 -52 , NUMBER ,
123 98 70 , NUMBER and
315 130 130 , a
95 19 26 , all
-161 -253 -197 , and
156 72 76 , and CODE
-152 -79 -78 , and so
134 91 53 , and the
75 23 20 , as
-170 -96 -90 , because
-88 -58 -54 , both
179 97 78 , but
23 -43 -18 , but the
-31 -21 56 , can't
178 68 77 , each
-66 32 -12 , for
197 83 89 , from
191 52 77 , hence
39 121 89 , i
-60 -107 -24 , in
103 29 40 , including the
13 64 14 , it
130 134 8 , it's
-108 -94 -71 , last
-14 49 93 , maybe
-117 -93 -86 , my
147 146 82 , never
299 69 106 , no
-58 -5 -43 , not
-57 -68 -52 , on
-7 -17 99 , one
-144 -3 -56 , only
-72 -61 -48 , otherwise
-87 151 -2 , please
171 83 69 , same
200 83 132 , see
-60 -141 -78 , since
173 72 81 , since it
143 -120 -64 , so
70 25 30 , so CODE
79 7 23 , so a
107 51 52 , so even
169 75 80 , so no
175 146 99 , so the
-166 -121 -100 , sure
-76 -94 -63 , that's
75 -86 15 , the
10 -59 -34 , then
170 59 75 , then the
-126 -71 -67 , there
-17 71 -4 , there's
96 28 40 , therefore
-218 -206 -218 , this
-74 37 -17 , though
-311 -246 -197 , two
61 150 55 , we
-59 -195 -83 , which
-43 44 119 , will
-34 -62 -43 , yet
209 128 21 .
72 -14 -82 . $
-120 -96 92 . .
-153 -124 78 . . $
-137 -74 95 . . .
-122 -85 -78 . CAPITALS
-212 -104 -110 . CODE
-71 -39 8 . NUMBER
-216 -90 -104 . a
-95 10 -30 . after
-134 -11 -51 . and
-122 -84 -69 . as
130 39 53 . exactly
101 13 18 . fine
-138 -114 -94 . for
-91 30 -28 . i
-81 -1 -32 . it
-41 -100 -55 . it's
124 197 101 . no
139 36 57 . nothing
-73 -43 -42 . on
-169 -85 -86 . one
-145 -44 -66 . only
-75 -50 -27 . the
-234 -115 -121 . what
4 -43 111 /
69 -25 43 / CODE
-32 -78 -51 / NUMBER
36 140 -44 :
-84 85 -26 : $
-147 18 -87 : CODE
112 124 78 : CODE is
73 -34 -21 : NUMBER
-87 -116 -72 : NUMBER ,
-162 -94 -86 : on
-41 2 -44 : the
105 48 50 : the CAPITALS
-87 -19 -39 : with
191 228 156 ;
108 93 57 ; CODE
-69 15 -20 ; a
86 42 41 ; no
-194 -105 -101 ; with
-354 104 118 ?
-87 85 329 ? $
-96 -74 -62 ? CODE
-120 -184 -105 ? a
-117 -55 -61 ? i
22 103 39 ? no
13 -203 -113 CAPITALS
37 -73 -75 CAPITALS $
153 94 137 CAPITALS ,
64 2 12 CAPITALS , the
-76 -110 -105 CAPITALS .
43 -10 7 CAPITALS . $
-18 -19 88 CAPITALS /
127 41 64 CAPITALS CAPITALS
-72 -43 -43 CAPITALS NUMBER
24 13 66 CAPITALS and
115 104 83 CAPITALS in
-93 -88 -73 CAPITALS is
160 64 73 CAPITALS that
197 84 91 CAPITALS with
-196 -51 -342 CODE
-153 -43 164 CODE $
43 64 -67 CODE ,
60 195 71 CODE , CODE
167 74 80 CODE , a
-65 -78 -50 CODE , and
-22 -73 -35 CODE , so
111 -9 32 CODE , which
-7 48 -25 CODE .
116 136 6 CODE . $
-95 -142 -57 CODE /
-135 -255 -178 CODE :
-76 -55 -46 CODE ;
-7 154 -32 CODE ?
60 189 12 CODE ? $
145 51 64 CODE CAPITALS
-45 65 -140 CODE CODE
-63 42 -13 CODE after
231 100 82 CODE and
-88 14 -37 CODE and CODE
301 137 145 CODE and the
238 93 108 CODE before
98 103 66 CODE but
153 73 73 CODE can
222 187 132 CODE does
70 84 42 CODE doesn't
-14 123 16 CODE for
-71 9 -37 CODE for the
-94 40 -28 CODE from
-147 -90 -83 CODE gives
93 31 37 CODE has
-209 -92 -120 CODE in
7 -57 -28 CODE in the
20 128 16 CODE instead
20 128 16 CODE instead of
-79 -95 -77 CODE is
-17 125 35 CODE is the
-99 -70 -57 CODE isn't
-193 -68 -88 CODE it
-192 -110 -101 CODE leaves
-40 -97 -64 CODE on
168 42 63 CODE on the
16 120 42 CODE or
-149 -118 -105 CODE to
-185 -212 -149 CODE with
-70 30 -14 CODE without
-65 -129 -173 NUMBER
-186 -182 -32 NUMBER $
-15 24 -106 NUMBER ,
82 43 33 NUMBER , NUMBER
-101 -67 -59 NUMBER , so
80 31 36 NUMBER , the
-153 -52 -31 NUMBER .
-249 -81 -118 NUMBER . $
90 40 -20 NUMBER :
5 -48 -31 NUMBER : NUMBER
-125 -58 -77 NUMBER ?
118 76 47 NUMBER CAPITALS
-14 82 108 NUMBER CODE
45 15 0 NUMBER and
166 63 74 NUMBER and NUMBER
-96 -71 -63 NUMBER and the
-157 -33 -88 NUMBER are
193 107 98 NUMBER as
-4 -48 -27 NUMBER bytes
142 50 62 NUMBER for
134 46 54 NUMBER in
105 20 39 NUMBER in the
-85 -123 -101 NUMBER is
-19 182 48 NUMBER lines
171 63 68 NUMBER ms
-17 -42 13 NUMBER of
-163 -147 -126 NUMBER on
85 50 44 NUMBER or
125 37 51 NUMBER s
-17 54 75 NUMBER to
54 108 124 NUMBER to NUMBER
143 55 64 NUMBER with
129 -99 -6 ^ CAPITALS
118 -5 -81 ^ CAPITALS $
127 56 60 ^ CAPITALS is
310 197 53 ^ CODE
-92 -170 119 ^ CODE $
181 123 66 ^ CODE ,
-120 -137 -131 ^ CODE :
-53 48 -7 ^ CODE from
168 95 83 ^ CODE is
-1 -64 -32 ^ CODE with
109 141 123 ^ NUMBER
81 19 27 ^ NUMBER is
-2 -2 -57 ^ a
5 -35 65 ^ accessibility
-209 -143 -124 ^ add
60 -41 -9 ^ an
58 -21 -2 ^ both
38 115 99 ^ can
48 113 55 ^ can we
21 85 15 ^ commit
-83 -111 -100 ^ correct
0 258 102 ^ could
-109 -92 -72 ^ deleting
-44 -70 56 ^ does
164 58 70 ^ each
143 60 66 ^ empty
0 -12 122 ^ error
65 13 21 ^ every
-139 -104 -85 ^ everything
-90 -55 -51 ^ everything is
-73 -91 -58 ^ for
57 -55 -40 ^ good
-155 -109 -94 ^ great
-130 -72 46 ^ hmm
-48 -46 56 ^ hmm ,
-143 27 7 ^ i
-101 -52 -58 ^ i don't
30 -32 84 ^ i have
-120 -1 -7 ^ i would
-12 206 71 ^ i'd
-98 -65 -12 ^ i'm
90 -55 68 ^ if
54 -1 14 ^ if the
-86 -52 -56 ^ in
70 37 28 ^ in the
-25 9 143 ^ is
-204 -263 -164 ^ it
69 0 -10 ^ it's
-107 -164 -2 ^ line
-103 -139 9 ^ line NUMBER
-204 -108 -105 ^ looks
2 116 -16 ^ maybe
-54 54 -54 ^ missing
146 -19 21 ^ my
-268 -244 -190 ^ needs
-78 -47 -82 ^ never
61 8 -2 ^ no
-58 -72 -60 ^ nobody
29 4 186 ^ not
21 -1 82 ^ not my
-119 -126 -100 ^ nothing
-137 -111 -101 ^ off
-137 -111 -101 ^ off by
110 -130 -195 ^ ok
196 88 92 ^ on
54 -94 -34 ^ one
145 64 65 ^ only the
-130 64 -71 ^ please
-132 -42 -136 ^ pls
99 44 83 ^ rounding
-17 149 -88 ^ s
-17 149 -88 ^ s /
138 66 63 ^ since
131 56 61 ^ since CODE
-123 -107 -82 ^ so
101 51 193 ^ somebody
76 50 127 ^ someone
14 70 23 ^ test
-6 142 102 ^ the
-137 48 -44 ^ the CAPITALS
208 148 218 ^ the CODE
-65 130 17 ^ the comment
-1 126 22 ^ the docstring
-204 -118 -110 ^ the lock
-87 -8 -34 ^ the test
177 55 76 ^ the token
-101 -94 -69 ^ there
-253 132 -76 ^ this
-94 127 48 ^ two
-25 39 -30 ^ typo
-162 -106 -197 ^ use
145 -1 40 ^ was
0 -79 77 ^ what
-51 75 -13 ^ why
77 -9 17 ^ with
-15 48 57 ^ would
-185 -74 -135 ^ wrong
-210 -91 -122 ^ you
-76 -121 -142 a
-78 57 -36 a ,
-166 -142 -110 a CAPITALS
-181 -137 -121 a CODE
-14 -45 -29 a NUMBER
39 131 38 a constant
-112 -79 -68 a file
-107 -79 -66 a negative
-177 -124 -105 a new
-61 -93 -8 a second
257 109 120 a wrong
212 22 424 about
214 133 268 about the
182 67 75 about the missing
-58 1 -27 above
5 -35 65 accessibility
-193 -140 -119 account
-98 -137 -93 across
-172 -136 -136 add
76 57 -7 address
-85 -78 -67 admin
-101 -107 -280 after
102 100 47 after CODE
-39 -108 -110 after a
-201 -97 -100 after it
50 -26 -15 after the
16 -16 -10 after>-s
143 40 56 after>GUARD
40 103 44 after>HARM
44 -31 2 after>NUMBER
-229 -249 -296 after>WORD
159 -30 -19 after>a
178 104 92 after>and
114 110 73 after>error
-184 26 -55 after>it
-124 -108 -90 after>one
-36 -155 -92 after>the
-63 -54 -40 after>to
-90 -171 37 again
-107 -57 -57 again ,
-61 -69 22 again .
-90 -70 13 again . $
8 -106 -48 against
129 32 45 against the
72 159 75 agreed
140 65 67 agreed with
-206 -164 -223 all
-102 -103 -69 all $
-106 -58 -63 all .
-114 -83 -67 all . $
158 67 74 all NUMBER
-47 -74 -43 all of
24 140 9 all over
-81 -76 -58 alone
-90 -55 -83 already
16 62 48 also
-177 -188 -139 always
-116 -52 -71 am
23 -131 -117 an
-157 -118 -98 an empty
157 75 76 an error
-152 -126 -96 an hour
82 -239 -267 and
55 -6 70 and CAPITALS
67 110 45 and CODE
100 22 37 and a
-177 -92 -91 and each
-82 33 -18 and gets
108 132 71 and i
210 154 120 and is
225 27 80 and it
115 52 55 and never
79 85 52 and no
-142 -87 -78 and nobody
395 248 199 and not
131 76 36 and on
-161 -83 -82 and one
120 42 53 and only
-105 -59 -56 and so
-125 -68 -39 and test
128 86 70 and that
-31 -115 -40 and the
-221 -70 -101 and then
-24 -52 -32 and we
-178 -127 -104 and you
-16 42 -28 another
81 20 31 answer
132 27 51 answers
-124 -113 -111 any
21 -42 55 anybody
-150 -75 -30 anyone
47 -168 -91 anything
43 168 64 anyway
99 50 45 anyway .
99 50 45 anyway . $
-56 118 20 anyway>WORD
0 148 49 anyway>the
-131 9 -42 anywhere
21 -12 -1 app
-177 -134 -108 applied
108 -87 -26 are
-153 -86 -80 are NUMBER
72 -36 7 are in
-107 17 -30 are never
-116 -91 -80 are swapped
-6 -14 80 area
27 108 13 around
-29 102 -43 around the
-68 -45 -48 array
124 40 53 arrive
165 22 -139 as
40 168 66 as CODE
108 -41 19 as NUMBER
31 -24 -10 as a
166 20 57 as it
-98 -69 -57 as one
92 40 14 as the
141 28 52 as the CAPITALS
-9 -36 -31 as well
131 38 48 as well ,
209 59 84 as>-ed
-20 66 9 as>-ing
-101 -106 -146 as>-s
209 49 79 as>CAPITALS
-22 131 32 as>CODE
199 76 87 as>GUARD
-142 -96 -82 as>HARM
-260 -313 -211 as>NUMBER
-46 -43 -141 as>WORD
58 -34 -6 as>a
-272 -116 -138 as>and
-141 -81 -75 as>at
101 -6 27 as>be
147 8 12 as>in
100 -9 26 as>is
154 -15 37 as>it
-172 -132 -104 as>one
-253 -136 -130 as>only
-4 162 9 as>the
-41 -53 -47 as>well
29 -41 11 ask
23 -76 -21 asked
186 66 78 asks
18 -130 185 at
57 78 112 at NUMBER
-83 -87 53 at NUMBER $
-97 -8 -37 at NUMBER .
109 25 38 at each
69 16 27 at first
141 46 63 at least
78 15 23 at most
99 30 36 at most NUMBER
-51 -52 -41 at once
17 67 58 at the
-113 -87 -75 at the first
85 12 22 at the same
-19 -41 76 at this
-82 36 -63 atomic
-48 95 14 atomic ,
-105 -26 -83 b
180 74 170 back
-30 -35 22 back to
-126 -84 -25 backup
0 63 51 bad
-128 -103 -87 balance
-124 24 -121 be
121 57 55 be .
145 21 51 be . $
-59 -5 -47 be CODE
62 4 6 be a
-28 -153 -88 because
153 48 62 because of the
-151 -101 -89 because the
256 73 107 because>-s
65 -24 10 because>CODE
86 -90 -28 because>WORD
-129 -75 -71 because>is
110 21 38 because>of
18 -64 -27 because>the
-133 -122 -96 becomes
-148 -97 -100 been
92 -33 -60 before
-136 -58 -121 before the
-183 -121 -108 before>-ed
142 -26 24 before>-ing
152 107 83 before>-s
113 1 34 before>CODE
-137 -88 -76 before>NUMBER
-74 -27 -62 before>WORD
-311 -186 -168 before>has
-147 -88 -79 before>in
-91 -28 -98 before>the
133 127 93 behaviour
-266 -182 -164 behind
-134 -24 -58 being
-169 -2 -63 believe
-60 -73 -54 belongs to
-140 -107 -86 belongs to the
82 36 34 below
-58 141 51 better
-174 -204 -90 between
21 -6 -2 beyond
-24 34 42 bit
-157 167 -61 blank
32 134 17 block
108 138 80 blocking
-81 -74 -60 body
21 -70 -90 both
141 62 66 boundary
140 66 68 bounded
-155 -91 -87 box
22 65 14 branch
112 1 36 break
-58 -40 -40 breaks
161 91 82 broken
67 -23 7 browser
-30 -69 -4 bucket
22 -95 4 buffer
197 71 87 buffer is
-105 -69 -51 build
-167 -12 -139 but
-72 -46 -41 but CODE
168 83 62 but the
33 52 9 but:,
-120 -226 -81 but:-ed
-247 -173 -182 but:-ing
-223 -63 -197 but:-s
86 157 77 but:.
-123 -96 -85 but::
136 91 69 but:;
-184 -148 -136 but:?
16 -65 -37 but:CAPITALS
-129 -6 -59 but:CODE
-222 -257 -225 but:GUARD
-427 -121 -195 but:HARM
-238 -237 -134 but:NUMBER
-4 73 -172 but:WORD
-49 -42 -44 but:a
-142 -167 -110 but:after
-179 -27 -71 but:all
-86 -139 -86 but:and
127 -9 31 but:are
-351 -206 -205 but:at
-169 -96 -95 but:away
-66 -71 -51 but:before
106 7 36 but:both
-110 80 -84 but:but
167 -13 27 but:by
-165 -51 -75 but:code
-231 -139 -124 but:doesn't
231 109 112 but:everything
-228 -132 -121 but:first
48 -63 -21 but:for
-69 -40 -50 but:get
-132 -101 -80 but:has
160 47 61 but:have
133 42 95 but:here
192 95 92 but:i
-31 -77 -48 but:in
154 63 72 but:inside
-26 -89 -45 but:into
152 159 110 but:is
125 71 129 but:it
-102 -61 -56 but:list
-122 10 -42 but:makes
-216 -113 -110 but:may
-10 32 5 but:no
-18 156 33 but:not
-121 -58 -64 but:now
-96 -11 -51 but:of
-240 -86 -114 but:old
-104 -103 -122 but:on
172 139 103 but:once
21 -48 -21 but:one
206 283 83 but:only
123 36 48 but:read
172 95 86 but:right
164 65 70 but:runs
-19 54 9 but:same
-148 -95 -83 but:second
99 100 64 but:shows
-46 43 -12 but:since
159 41 62 but:so
20 6 -50 but:still
139 85 64 but:that
-167 -262 -265 but:the
48 47 29 but:there
10 99 20 but:though
-88 -38 -1 but:to
182 194 101 but:two
-84 9 23 but:will
15 -79 -28 but:with
108 105 70 but:would
-78 -92 38 but:yet
116 -90 -65 by
-64 -5 -36 by a
183 87 86 by hand
-34 -28 -46 by one
229 6 57 by the
84 40 41 by the CAPITALS
-222 -161 -125 byte
165 -9 51 bytes
-162 56 -50 c
27 -54 31 cache
-121 -83 -75 cached
83 41 -3 call
130 129 85 call .
-11 236 26 called
27 206 32 called CODE
16 89 25 caller
-132 -77 -30 calls
-195 -50 -60 can
138 104 62 can be
48 113 55 can we
240 1 226 can't
30 56 21 can't be
-64 -18 -42 cancelled
-72 -83 -58 cannot
171 66 77 capped
18 -91 -76 card
308 137 146 carries
-89 -62 -57 cart
134 39 42 case
120 48 55 case .
48 -28 -31 catch
282 124 133 cent
-96 -158 -128 cents
142 75 -22 change
136 19 21 changes
-205 -123 -89 check
-122 -91 -73 check .
-23 21 -17 checked
-142 -58 -86 checked ,
-106 -129 -115 checkout
-169 -92 -98 chunk
216 104 106 clamped
148 71 72 clamped to
-147 -81 -78 clause
73 -9 70 cleanup
-96 -67 -58 clear
-1 -69 10 click
46 -103 -48 client
145 -16 108 clock
-55 -63 -45 close
8 -63 -54 closed
144 12 -8 closes
-90 17 -28 closing
-145 273 27 code
-76 -92 -53 collision
27 130 12 colour
52 9 -3 column
3 -85 82 come
-105 -87 -68 come out
-104 -123 -108 comes
-99 336 18 comment
21 115 28 commented
21 115 28 commented out
150 171 77 commit
-7 55 -29 commit message
48 -59 -16 compare
162 32 49 compared
203 68 87 compared with
-77 -79 -58 compares
-27 96 -2 comprehension
-396 -252 -228 computed
-12 -33 -3 connection
61 184 34 constant
67 16 26 consumer
143 41 90 context
83 -15 12 contract
30 -38 61 conversion
-14 -112 -83 cookie
68 -12 -8 copy
130 -78 -35 correct
85 412 114 could
-9 148 24 could be
28 104 39 could we
-59 -202 -126 count
79 79 46 counter
-62 -111 -67 counts
148 53 63 covers
-66 -55 -47 crash
-79 -107 -125 crashes
-78 -125 -9 currency
-209 -169 -142 customer
-279 -171 -163 customers
-49 -80 -48 cut
-20 -40 55 data
-2 -92 -18 date
-104 -100 -43 dates
-191 -119 -113 day
-21 -69 -20 days
-70 120 56 dead
-162 -130 -103 default
-130 -23 -55 delete
-148 -119 -102 deleting
187 76 86 demands
-48 -125 -51 deploy
54 113 9 did
69 -1 16 difference
-87 -79 -67 different
154 69 73 disabled
-178 -133 -107 divide
27 -35 58 division
114 210 86 do
1 68 8 doc
70 126 42 docs
-3 190 51 docstring
-108 26 -44 document
72 100 114 does
129 122 77 does it
-134 -5 -51 does not
49 -32 -48 doesn't
97 24 37 don't see
117 8 11 done
173 145 71 double
-12 -125 -129 down
96 -9 17 driver
16 187 47 drop
12 136 45 drop the
76 8 22 dropped
-74 -89 -61 drops
57 17 23 dump
123 89 69 duplicates
-69 -62 -52 during the
0 -143 -106 each
115 28 43 earlier
59 97 12 early
-156 -7 -47 effect
242 273 159 either
-82 -13 -42 else
12 170 -13 elsewhere
-62 -120 65 empty
-152 -86 -66 empty string
74 6 -7 end
33 128 11 end of
36 -101 -59 ends
-150 -98 -89 ends in
66 8 22 enough
-69 -106 -63 entries
102 123 73 entry
27 90 10 enum
-170 -75 -94 env
237 100 110 equals
-92 -82 107 error
100 8 51 errors
198 43 68 even
173 67 77 even a
126 45 54 even>-s
69 11 21 even>WORD
150 61 67 even>a
-77 -77 -57 event
-230 -225 -159 ever
-126 -69 -65 ever .
-126 -69 -65 ever . $
-30 -280 -175 every
-226 -130 -122 everybody
-127 -103 -85 everyone
-186 -134 -80 everything
-141 -80 -77 everything is
61 -78 -19 exactly
4 -77 -58 exception
88 15 26 exit
-106 -87 -67 expired
112 39 49 fail
-164 -141 -115 failed
-163 -51 -72 failing
-54 -75 -83 fails
-139 -89 -84 fails .
-139 -89 -84 fails . $
-142 -112 -90 falls
51 -105 -28 false
-82 -13 -33 fast
129 52 58 feb
64 -41 48 field
-41 211 -43 file
-37 87 7 file $
-279 -85 -132 file ,
113 69 59 file is
-64 48 48 files
41 -63 4 filter
162 -35 4 finally
-36 120 -45 find
2 113 35 find it
-19 -73 -34 finds
-77 -154 -117 fine
195 54 48 fine $
45 20 -52 first
-161 -88 -84 first $
199 75 81 first ,
127 110 51 five
-44 135 -21 fix
102 70 33 flag
160 57 162 float
-76 -13 -66 folder
76 15 28 followed
-130 9 -224 for
-155 -94 -91 for CAPITALS
-109 -90 -68 for NUMBER
164 49 59 for a
-186 -113 -101 for all
-53 80 -4 for each
-210 -118 -111 for ever
-126 -69 -65 for ever .
-124 -76 -70 for good
118 65 60 for it
86 -28 -24 for me
-81 -90 -59 for one
139 63 67 for that
178 89 17 for the
-186 -134 -138 forever
-96 -136 -88 form
127 24 47 found
-17 23 -54 four
-170 -124 -77 frame
-91 -46 -65 free
26 -136 -45 from
285 170 148 from CODE
1 73 16 from NUMBER
65 29 -6 from the
121 91 62 from the CAPITALS
23 72 -8 full
-84 219 19 function
-109 -70 -64 generated
-146 -115 -175 get
120 -94 -30 gets
147 46 62 gets a
141 64 66 gets its
-140 -46 -68 gets the
155 116 86 give
-186 -231 -170 gives
92 45 40 gives the
35 67 63 go
75 -169 -80 goes
106 30 42 goes in
51 8 15 goes through
113 50 54 goes through CODE
193 70 80 goes to
-31 -66 -38 going
-31 -132 -140 good
-227 -127 -123 got
-203 -134 -119 great
-198 -147 -104 green
31 -31 -54 group
-96 -76 -62 guest
100 26 27 had
6 104 35 had to
-99 -62 -83 half
-99 13 -30 half of
273 92 113 hand
78 18 27 handled
-92 -28 143 handling
-106 -106 -102 hangs
100 -28 53 happens
-106 33 -30 happy
47 205 59 hard
184 258 141 harmless
13 77 28 harmless ,
26 -32 -40 has
-166 -71 -85 has NUMBER
-72 16 -28 has a
141 25 52 has its
74 24 30 has its own
-348 -188 -188 has no
82 63 45 has to
76 -70 -6 hash
-103 -61 93 have
56 27 211 have a
-168 -112 -100 have no
-58 17 -19 head
113 254 34 header
104 18 39 heap
11 130 30 help
70 189 79 helper
191 52 77 hence
57 140 151 here
41 26 -34 here $
-62 -79 -4 here ,
98 -37 85 here .
65 -34 81 here . $
117 5 37 here ;
-85 133 -4 here and
108 27 43 hit
-47 -47 41 hm
-141 -71 160 hmm
-58 -4 65 hmm ,
47 36 70 hold
33 -27 -3 holds
-159 -94 -87 host
-16 -86 -40 hour
-83 -67 -54 hours
16 42 89 how
182 255 229 i
-74 0 -36 i am
-226 -124 -127 i can
-116 -62 -30 i can't
-82 27 -20 i do
-100 -116 -72 i don't
6 104 35 i had to
23 -42 76 i have
3 -37 79 i have a
94 151 79 i know
53 91 46 i saw
-150 -127 -95 i see
-52 33 27 i would
-116 207 81 i'd
-154 -128 -54 i'm
284 -34 48 id
67 20 92 idempotency
-13 93 25 identical
-7 -23 -82 if
-121 -88 -76 if i
-25 -50 -43 if the
-280 -223 -184 if>-ed
209 101 102 if>-ing
150 56 45 if>-s
236 51 74 if>HARM
-176 -63 -131 if>WORD
151 98 81 if>a
-108 -43 -51 if>and
203 83 87 if>fails
-121 -88 -76 if>i
-99 24 -31 if>in
-101 29 -31 if>is
66 109 52 if>it
-162 -103 -94 if>its
19 -74 -48 if>the
116 36 47 if>two
131 94 70 ignore
-113 -70 -62 ignores
-108 -67 -59 ignores the
-124 -131 -105 image
35 313 -39 import
96 81 55 in
87 84 36 in CODE
69 150 67 in CODE ,
71 18 9 in NUMBER
35 99 40 in a
-147 -92 -81 in both
-196 -27 -76 in front
-16 48 123 in here
-120 -136 -91 in it
138 219 103 in one
108 77 48 in place
-46 12 -50 in the
-45 47 -56 in the CAPITALS
36 85 28 in the comment
-77 30 -21 in the error
-38 -75 -47 in the middle
73 66 65 in this
103 29 40 including the
77 -20 68 index
4 -54 41 input
-7 -56 -26 insert
-77 -170 -94 inside
-7 -47 -24 inside the
-48 44 -77 instead
-53 41 -79 instead of
-210 -78 -99 int
122 35 50 intended
-110 -74 -64 interval
-115 -32 -85 into
61 160 60 into a
-120 -119 -85 into the
-61 -48 -31 invoice
138 -75 -151 is
296 117 118 is CODE
197 83 93 is CODE ,
-7 184 35 is NUMBER
114 80 64 is NUMBER ,
-2 117 37 is NUMBER lines
-9 166 33 is a
-92 -61 -54 is always
-122 -58 -63 is an
-150 -97 -85 is applied
105 50 51 is bounded
-62 94 6 is called
131 51 60 is capped
204 78 92 is compared
182 79 85 is compared with
178 71 82 is harmless
64 -30 4 is in
58 -7 14 is in the
-182 -103 -102 is missing
-162 -108 -92 is never
-150 -112 -93 is not
-145 -76 -75 is off by
72 -7 9 is on
-56 83 2 is one
-73 -116 -80 is read
167 131 88 is right
40 -24 1 is still
124 33 49 is stored
77 14 28 is taken
242 116 247 is the
24 88 36 is the same
9 93 8 is there
128 61 62 is verified
248 105 107 is what
241 102 113 is what the
118 85 65 is written
-200 -203 -198 isn't
118 114 -121 it
21 56 -92 it $
-141 -32 3 it .
13 29 77 it . $
38 -27 -1 it and
-122 -75 -72 it does
257 161 128 it in
-134 -10 -58 it is
-115 -74 -66 it is the
93 29 40 it looks
86 14 28 it should
73 10 23 it should be
-136 -98 -81 it with
-38 61 -147 it's
100 8 10 it's a
173 180 39 its
33 35 0 its own
267 27 77 itself
226 -18 63 job
-26 -94 -38 join
-229 -125 -120 jumps
-136 -112 -139 just
-21 2 -47 keep
153 -26 20 keeps
101 30 41 kept
-102 -111 -98 key
-284 -155 -151 kills
-40 101 12 kind
58 123 174 know
99 116 17 label
-149 -35 -68 lambda
-39 -94 -95 last
150 55 65 late
105 93 60 later
63 -8 13 leak
32 -2 111 leakage
46 -33 -9 leaks
143 47 64 least
61 86 42 leave
29 -50 -22 leaves
96 24 14 left
53 -55 -13 length
-113 11 -40 less
-97 -35 18 let
-26 -84 -38 lets
-73 -34 40 level
23 161 50 levels
123 298 249 like
126 21 112 like a
-64 94 2 like the
-79 -6 -21 limit
130 126 65 limit is
141 171 112 line
137 79 152 line NUMBER
201 105 100 line NUMBER ,
-38 468 198 lines
1 137 36 lines ,
-34 25 -21 link
-85 -126 -89 list
-99 -74 -61 list is
117 16 86 listener
239 92 102 lists
-59 73 0 little
115 108 50 live
-118 -31 -54 lives
-31 -107 -25 load
46 32 -18 local
151 -60 52 lock
-82 -61 -53 locked
-93 -49 82 locking
-132 -100 -89 locks
-282 16 -179 log
45 119 26 log line
-144 -98 -84 logged
-120 -79 -70 logged in
-6 -44 -23 login
90 178 107 long
34 -74 265 look
8 -116 161 look at
49 -11 101 look at the
169 22 114 looked
-42 -57 30 looked at
145 1 36 looks
118 58 57 looks like
-113 -61 -104 loop
-135 -90 -77 loop ,
-63 -44 -37 loses
-121 -79 -43 loss
-104 -187 -76 lost
-176 -134 -72 made
149 249 24 magic
93 140 62 magic NUMBER
-51 -120 -53 mail
261 261 178 make
-199 -3 -132 makes
-97 20 -55 makes the
45 -15 -1 map
-88 -64 -53 march
-4 97 -2 match
182 68 78 matches
200 93 83 matter
-117 -122 -94 max
69 -102 -25 may
122 12 41 may be
34 287 111 maybe
64 121 111 me
195 63 38 me $
-34 -85 -52 mean
-60 -148 -84 means
193 50 71 measured
-62 -104 48 memory
30 118 24 mention
30 118 24 mention the
-199 -115 -107 merged
228 287 113 message
-65 61 -40 messages
-57 -92 -60 middle
-49 114 -2 might
72 92 110 migration
-45 121 41 mind
-91 -98 -82 minute
108 2 31 minutes
-45 48 -84 missing
1 149 36 mixed
-3 131 18 module
-89 -123 16 month
-86 87 12 more
-163 -89 -85 more .
-121 -68 -64 more . $
168 33 64 more than
108 -19 15 most
99 30 36 most NUMBER
60 18 22 moves
220 87 92 ms
-47 -1 -45 much
-61 -137 -117 must
-112 -116 -122 must be
-163 -92 -90 mutex
226 51 73 my
0 -114 -49 n
87 481 83 name
19 212 73 name ,
55 189 67 name CODE
-157 1 -56 named
46 145 -18 names
-39 29 -7 nearly
-63 -77 -36 need
-186 -144 -123 need to
231 130 104 needed
-323 -310 -179 needs
-143 -204 -108 negative
38 91 39 neither
138 28 50 nested
-198 -201 -216 never
-159 -104 -108 new
236 93 107 new one
-29 149 -42 next
34 75 7 next to
0 -18 -60 nice
-29 -70 -37 night
208 118 -32 no
-61 -72 -46 no CODE
-112 -66 -60 no CODE ,
-7 -28 -85 nobody
134 38 55 nobody can
-354 -39 -5 not
-25 44 1 not a
-119 -64 -16 not at
5 0 134 not my
-54 -102 -91 not the
-94 -7 -78 not:,
62 -151 -130 not:-ed
-141 -271 -168 not:-ing
210 -13 33 not:-s
65 76 3 not:CAPITALS
-236 -72 -126 not:CODE
-410 -336 -303 not:GUARD
326 -25 67 not:HARM
170 -10 66 not:NUMBER
18 -171 -48 not:WORD
137 156 76 not:a
-94 -39 114 not:about
-132 -102 -85 not:after
-147 -84 -85 not:again
-103 -76 -25 not:all
90 2 23 not:an
-24 -102 -49 not:and
193 141 106 not:any
26 -83 -59 not:anything
216 56 86 not:as
22 57 70 not:at
-155 -84 -81 not:back
58 -2 -4 not:be
68 21 28 not:before
106 60 53 not:both
148 32 56 not:by
242 55 95 not:can
-86 -49 -47 not:check
-69 59 -9 not:does
81 -6 23 not:each
-136 -70 -70 not:ever
-76 -217 -109 not:for
-13 -1 -5 not:from
159 79 75 not:get
92 39 42 not:gets
-123 -81 -73 not:has
-87 -4 39 not:here
189 127 167 not:in
160 89 81 not:into
-143 -50 -88 not:is
-166 63 -60 not:it
-76 56 -22 not:it's
104 49 50 not:lost
259 102 114 not:matter
39 97 87 not:mind
96 63 50 not:more
-62 17 164 not:my
206 147 104 not:needed
-152 11 -74 not:of
-107 -66 -91 not:on
-159 -96 -95 not:one
-38 40 -3 not:only
-5 -56 -33 not:out
61 72 43 not:path
-107 -75 -63 not:read
216 75 94 not:same
68 -18 11 not:see
-108 22 -29 not:since
-182 55 -22 not:so
147 57 67 not:than
-323 -238 -212 not:that
-121 -245 -96 not:the
54 -35 -2 not:there
-48 85 3 not:this
332 135 111 not:to
200 77 91 not:twice
-3 -2 46 not:up
197 73 84 not:us
-214 -103 -117 not:what
-105 -65 -58 not:where
91 203 92 not:which
17 121 45 not:will
154 -22 67 not:with
-185 -117 -105 not:wrong
29 191 30 nothing
-134 10 -43 nothing ,
43 1 12 nothing .
-164 -93 -87 nothing here
-124 -65 -63 nothing in
201 141 99 nothing to
-281 -175 -172 now
160 94 131 null
74 79 48 null check
106 -44 -66 number
-17 74 -11 number .
1 87 0 number . $
-122 -7 -16 numbers
247 66 98 o
242 88 109 odd
-26 16 162 of
-97 -65 10 of CODE
58 -30 -10 of NUMBER
175 80 84 of NUMBER ,
-105 -120 -63 of a
118 49 55 of exactly
118 49 55 of exactly NUMBER
-87 54 -14 of it
-95 -136 61 of the
-218 -142 -125 of them
107 29 40 of this
-137 -132 -117 off
-223 -103 -143 off by
-107 -100 -91 off by one
-27 -39 -26 offset
-94 -169 -246 ok
115 -10 -9 ok for
261 130 93 old
79 4 21 older
-129 -214 -76 on
115 53 55 on .
144 69 70 on . $
-94 -80 -100 on CAPITALS
5 -10 23 on CODE
-60 -71 -66 on NUMBER
26 -65 -38 on a
139 60 64 on an
-216 -130 -123 on each
-78 -38 -42 on it
215 100 99 on purpose
23 -94 88 on the
-152 -87 -82 on the server
241 168 190 on this
173 122 87 on top
102 7 22 once
-188 -106 -100 once ,
-112 -62 -63 once .
-112 -62 -63 once . $
168 76 80 once the
222 108 108 once>-ed
127 74 64 once>-s
132 62 63 once>HARM
167 77 81 once>is
157 61 70 once>the
132 -11 0 one
-51 -113 -66 one $
106 -8 131 one ,
-111 -38 35 one .
-36 -20 68 one . $
-88 7 -34 one :
-54 -35 -49 one in
-205 -27 -91 ones
125 164 10 only
-118 -123 -85 only ,
-155 -84 -81 only , the
-128 -39 -68 only .
130 37 48 only for
127 35 33 only in
-114 -11 -46 only that
96 28 22 only the
47 80 37 open
-41 -54 -36 opened
-91 -91 -69 opens
72 170 40 or
86 51 44 or NUMBER
97 242 96 order
87 55 42 order is
52 209 75 order of
-141 -92 -81 orders
-100 -53 -104 other
62 143 30 others
-179 -28 -80 otherwise
-136 -100 -83 otherwise>WORD
-135 -99 -82 otherwise>the
-86 93 -22 our
-87 -101 -149 out
118 -49 5 out of
103 38 46 out the
12 15 -42 over
92 9 28 over a
-37 -73 -48 over the
15 -60 8 overflow
-75 -54 -46 overwrites
-75 -54 -46 overwrites the
34 -53 -40 own
-3 -75 -84 page
180 66 74 page NUMBER
54 205 -113 parentheses
-147 -96 -82 parsed
190 67 166 parser
38 -12 319 part
41 -35 1 pass
14 -37 -19 passes
-19 -61 -37 password
107 47 61 path
-75 -73 -53 patient
-117 -83 -71 patients
102 43 46 payload
-27 -68 -45 people
-33 -119 -81 per
-80 120 5 perhaps
-141 -148 -122 phone
-32 78 -18 pick
-30 91 -9 pick one
103 106 55 place
-100 -12 -43 plain
295 -4 200 plain:GUARD
-350 -204 -307 plain:HARM
11 131 46 plain:agreed
-82 36 -63 plain:atomic
-85 209 -23 plain:blank
-5 116 -1 plain:block
140 66 68 plain:bounded
101 3 33 plain:break
-58 -40 -40 plain:breaks
161 91 82 plain:broken
48 -28 -31 plain:catch
-126 -78 -47 plain:check
-13 33 -10 plain:checked
-106 -129 -115 plain:checkout
-123 -94 -78 plain:close
44 -27 -12 plain:closed
144 13 -7 plain:closes
-90 17 -28 plain:closing
148 53 63 plain:covers
-100 -65 -57 plain:crash
-79 -107 -125 plain:crashes
-92 -101 -69 plain:cut
-17 156 86 plain:dead
-108 26 -44 plain:document
173 145 71 plain:double
16 187 47 plain:drop
63 2 16 plain:dropped
-74 -89 -61 plain:drops
123 89 69 plain:duplicates
76 108 22 plain:early
45 -65 119 plain:empty
10 -13 165 plain:error
100 8 51 plain:errors
112 39 49 plain:fail
-129 -123 -97 plain:failed
-160 -49 -71 plain:failing
-54 -75 -83 plain:fails
-186 -134 -138 plain:forever
78 18 27 plain:handled
-92 -28 143 plain:handling
-67 -63 -74 plain:hangs
164 248 131 plain:harmless
91 32 104 plain:idempotency
131 94 70 plain:ignore
-113 -70 -62 plain:ignores
150 55 65 plain:late
20 -3 107 plain:leakage
-53 9 -7 plain:limit
142 -55 55 plain:lock
-93 -49 82 plain:locking
-63 -44 -37 plain:loses
-121 -79 -43 plain:loss
-208 -236 -127 plain:lost
-172 -5 -144 plain:missing
-19 141 27 plain:mixed
192 114 149 plain:null
-1 -56 6 plain:overflow
-81 -57 -48 plain:overwrites
215 100 99 plain:purpose
30 -37 -1 plain:race
-98 -81 -61 plain:release
-55 -134 -86 plain:retry
-201 -144 -106 plain:safe
-140 -79 -73 plain:silently
157 54 69 plain:skips
-14 32 -2 plain:swap
-117 -72 -76 plain:swapped
-88 173 -25 plain:test
126 49 52 plain:tested
-120 96 -13 plain:tests
-100 -108 -82 plain:throw
-116 -116 -86 plain:throws
140 41 49 plain:tried
11 91 -40 plain:twice
71 0 19 plain:unique
-116 -86 -87 plain:valid
-105 -60 -55 plain:validation
191 88 89 plain:verified
-2 -42 99 plain:want
50 29 -33 plain:wants
-383 202 -77 please
-109 10 -40 please ,
-139 56 -79 pls
153 41 48 pods
-81 16 -18 points
-85 -97 10 pool
-27 29 -46 possible
111 45 50 postgres
184 53 103 power
89 8 28 precisely
-52 183 -21 prefer
-153 -113 -96 previous
-83 -126 -135 price
-89 -73 -71 print
81 -3 17 printed
-92 -103 -76 process
-141 -98 -82 prod
-192 -75 -90 promises
215 100 99 purpose
199 215 88 put
-2 139 16 put the
-136 -61 -72 query
24 -96 -24 queue
6 212 51 quotes
33 -39 -1 race
144 1 43 ran
74 -6 33 random
91 86 57 range
0 -61 37 rate
-5 127 -13 rather
62 87 24 rather than
25 -64 -27 re
157 69 72 reach
-100 -96 -8 read
-7 25 87 read the
-118 -69 -63 readable
65 28 35 readers
10 49 16 reading
160 99 90 reads
-141 -113 -94 real
105 154 70 really
-123 -16 -48 record
125 20 52 redis
-4 -23 50 refresh
-167 -132 -105 refund
-124 -97 -76 release
-36 -5 -20 removed
-271 -175 -153 removes
148 234 87 rename
-1 109 7 rename CODE
77 94 45 repeats
64 103 44 repeats the
49 -32 0 report
-158 -51 -101 request
-76 -44 -47 requests
-57 -123 -93 reset
29 131 21 rest
-56 86 -9 rest of
-56 86 -9 rest of the
-225 -129 -121 restarts
-11 -54 145 retention
-64 -139 -91 retry
108 262 137 return
-38 -134 -102 returns
456 81 153 right
101 24 39 right ,
101 41 19 right .
96 38 16 right . $
49 19 21 right after
127 22 71 right here
-90 -70 -55 right now
-115 -160 -127 rm
21 -157 -55 role
-101 -7 -72 round
65 -6 106 rounding
-183 -110 -31 route
119 4 4 row
28 -98 -40 rows
-2 -4 65 rules
40 38 -52 run
1 -106 9 runs
68 7 18 runs in
43 123 -83 s
-2 155 -81 s /
-245 -172 -133 safe
59 91 -80 same
-57 -85 -25 sample
213 154 115 saw
47 90 45 saw that
19 79 92 say
-219 195 -170 says
-135 -106 -84 says the
228 85 102 schema
-145 -100 -87 score
-122 -14 -48 screen
96 12 37 script
-230 -156 -122 search
-94 -43 -2 seat
79 -79 47 second
130 -15 30 seconds
27 105 112 section
8 -169 -8 see
88 12 32 see the
-64 7 -53 seed
-102 -92 -21 seen
124 -20 25 sees
77 -14 15 sees the
-199 -215 -158 send
176 50 68 sends
2 -37 -18 sent
50 -24 32 sequence
-7 -86 -12 server
70 -41 -109 session
-89 -167 -125 set
-87 -134 -58 shared
58 -44 23 shift
107 -197 -129 ship
127 94 33 short
-25 82 196 should
-109 -47 -15 should be
82 56 43 should be .
-19 -56 -27 shown
267 96 83 shows
95 -61 -98 side
-131 -49 -78 sign
-83 -60 -58 signature
167 2 86 signed
-140 -79 -73 silently
28 81 12 simply
-46 81 -24 since
-55 -17 -30 since the
-72 -72 -52 since>-s
128 139 86 since>CODE
142 57 64 since>GUARD
250 233 156 since>NUMBER
-168 -204 -147 since>WORD
149 3 47 since>is
170 41 67 since>of
188 151 113 since>on
-42 -58 -47 since>the
117 114 47 single
-55 -156 -37 size
157 54 69 skips
-162 -71 -97 small
62 42 -36 so
166 49 70 so CODE
-124 -82 -71 so NUMBER
70 -12 11 so a
107 51 52 so even
-83 -86 -59 so it
171 76 81 so no
101 152 81 so nothing
83 70 40 so the
55 135 59 so whatever
136 47 52 so>-ed
215 56 81 so>-ing
-236 -316 -225 so>-s
-189 -122 -107 so>CAPITALS
278 130 133 so>CODE
-173 -117 -102 so>GUARD
-196 -157 -126 so>HARM
-207 -137 -85 so>NUMBER
146 -86 -23 so>WORD
35 -66 -25 so>a
-147 -96 -83 so>all
-132 -68 -67 so>always
-171 -64 -81 so>and
-214 -124 -116 so>are
93 31 37 so>at
101 91 63 so>be
-281 -160 -150 so>can
225 106 109 so>can't
499 230 241 so>doesn't
-141 -76 -73 so>each
-190 -102 -99 so>every
-115 -67 -64 so>from
-203 -111 -106 so>gets
-175 -110 -97 so>has
-120 -71 -69 so>in
-57 -132 -75 so>is
212 92 100 so>isn't
-23 -32 -23 so>it
-108 -63 -58 so>never
334 198 175 so>no
252 121 123 so>nobody
226 206 140 so>nothing
130 29 46 so>of
257 102 114 so>on
-57 -83 -51 so>one
-126 -68 -68 so>out
101 18 38 so>same
-9 -52 -52 so>the
88 38 41 so>there
85 29 37 so>up
-60 120 73 some
-48 -107 71 somebody
-7 -88 254 someone
5 6 86 someone from
181 257 125 something
-161 -116 -94 song
43 35 2 sort
-111 -75 -76 sorted
273 169 144 spec
-134 -75 -61 split
4 -54 -28 start
-9 39 -14 starts
142 82 165 state
124 85 57 statement
107 -54 -4 stays
-307 -210 -182 stem:!
351 230 178 stem:,
209 128 21 stem:.
4 -43 111 stem:/
36 140 -44 stem::
191 228 156 stem:;
-354 104 118 stem:?
13 -203 -113 stem:CAPITALS
-196 -51 -342 stem:CODE
-65 -129 -173 stem:NUMBER
-76 -121 -142 stem:a
212 22 424 stem:about
-58 1 -27 stem:abov
5 -35 65 stem:accessibility
-234 -178 -147 stem:account
-98 -161 -132 stem:add
76 57 -7 stem:addres
-96 -84 -73 stem:admin
-101 -107 -280 stem:after
-90 -171 37 stem:again
8 -106 -48 stem:against
223 204 135 stem:agre
-97 -103 -70 stem:alarm
-206 -164 -223 stem:all
89 155 86 stem:allow
-81 -76 -58 stem:alon
-22 124 -73 stem:alphabetical
-90 -55 -83 stem:already
16 62 48 stem:also
-177 -188 -139 stem:alway
-116 -52 -71 stem:am
-9 -54 -20 stem:amount
23 -131 -117 stem:an
82 -239 -267 stem:and
-16 42 -28 stem:another
135 -3 39 stem:answer
-124 -113 -111 stem:any
21 -42 55 stem:anybody
-150 -75 -30 stem:anyon
47 -168 -91 stem:anyth
43 168 64 stem:anyway
-131 9 -42 stem:anywher
45 -80 -35 stem:app
-88 -92 -65 stem:appli
-126 -78 -70 stem:archiv
108 -87 -26 stem:are
-6 -14 80 stem:area
-82 -43 -51 stem:argument
27 108 13 stem:around
-32 -41 -37 stem:array
108 22 40 stem:arriv
165 22 -139 stem:as
186 -68 28 stem:ask
18 -130 185 stem:at
-82 36 -63 stem:atomic
-105 -26 -83 stem:b
233 99 195 stem:back
-245 -178 -100 stem:backup
0 63 51 stem:bad
-26 -71 -46 stem:balanc
2 138 -7 stem:bar
8 -38 -27 stem:batch
-124 24 -121 stem:be
-28 -153 -88 stem:becaus
-122 -51 -72 stem:becom
-148 -97 -100 stem:been
92 -33 -60 stem:befor
133 127 93 stem:behaviour
-266 -182 -164 stem:behind
-134 -24 -58 stem:being
-228 -46 -98 stem:believ
82 36 34 stem:below
-58 141 51 stem:better
-174 -204 -90 stem:between
21 -6 -2 stem:beyond
-131 -104 -77 stem:bill
139 113 174 stem:bit
-142 149 -63 stem:blank
204 290 123 stem:block
-81 -74 -60 stem:body
-209 -156 -113 stem:book
83 33 38 stem:boot
21 -70 -90 stem:both
139 28 49 stem:bound
141 62 66 stem:boundary
-162 -101 -95 stem:box
6 83 11 stem:branch
54 -39 -3 stem:break
161 91 82 stem:broken
225 125 114 stem:browser
73 -21 45 stem:bucket
-51 -132 -33 stem:buffer
-196 -133 -102 stem:build
-167 -12 -139 stem:but
-139 -129 -95 stem:button
116 -90 -65 stem:by
3 -140 -44 stem:byt
-162 56 -50 stem:c
-216 -247 -107 stem:cach
7 206 16 stem:call
131 166 82 stem:caller
-195 -50 -60 stem:can
240 1 226 stem:can't
-162 -79 -99 stem:cancell
-72 -83 -58 stem:cannot
171 66 77 stem:capp
281 172 123 stem:car
18 -91 -76 stem:card
308 137 146 stem:carri
-89 -62 -57 stem:cart
188 195 179 stem:cas
-78 -101 -98 stem:catch
182 -36 3 stem:cent
151 34 -66 stem:chang
-116 80 -36 stem:char
-123 -39 55 stem:character
-40 -60 -39 stem:charg
-206 -84 -118 stem:check
-30 -96 -79 stem:checkout
40 1 -1 stem:chunk
209 99 101 stem:clamp
73 -9 70 stem:cleanup
-127 -191 -84 stem:clear
-99 -131 -46 stem:click
-96 -186 -126 stem:client
205 1 141 stem:clock
-38 -106 -142 stem:clos
-169 228 27 stem:cod
182 84 88 stem:collid
-76 -92 -53 stem:collision
65 118 53 stem:colour
108 71 35 stem:column
-58 -192 -8 stem:com
18 109 -64 stem:comma
10 575 116 stem:comment
38 155 -10 stem:commit
0 -181 -95 stem:compar
-43 -120 -72 stem:comparison
-77 70 -16 stem:complain
-27 96 -2 stem:comprehension
-350 -193 -194 stem:comput
80 12 42 stem:connection
22 257 11 stem:constant
212 79 95 stem:consumer
91 13 63 stem:context
32 -43 -14 stem:contract
30 -38 61 stem:conversion
20 -117 -21 stem:cooki
-134 -103 -85 stem:copi
68 -12 -8 stem:copy
127 -87 -41 stem:correct
85 412 114 stem:could
-98 -326 -194 stem:count
106 91 59 stem:counter
223 71 90 stem:cover
-145 -162 -172 stem:crash
-53 -49 -38 stem:creat
-78 -125 -9 stem:currency
-488 -340 -305 stem:customer
46 10 12 stem:cut
-126 -199 -69 stem:dat
-20 -40 55 stem:data
-135 -132 -88 stem:day
-70 120 56 stem:dead
115 4 51 stem:decimal
-90 -106 -87 stem:decrement
-182 -141 -108 stem:default
-93 -172 -117 stem:delet
187 76 86 stem:demand
18 -100 -21 stem:deploy
-158 -90 -46 stem:devic
54 113 9 stem:did
69 -8 46 stem:differenc
-95 -83 -71 stem:different
98 30 40 stem:digit
112 48 52 stem:disabl
-11 -65 -17 stem:display
-263 -220 -171 stem:divid
27 -35 58 stem:division
114 210 86 stem:do
70 194 50 stem:doc
-3 190 51 stem:docstr
-16 70 1 stem:document
72 100 114 stem:doe
49 -32 -48 stem:doesn't
117 8 11 stem:don
-100 -61 -54 stem:dos
68 57 3 stem:doubl
37 19 88 stem:doubt
-12 -125 -129 stem:down
60 -7 52 stem:drain
80 -51 55 stem:driver
-58 98 -14 stem:drop
89 7 25 stem:dropp
57 17 23 stem:dump
135 109 79 stem:duplicat
0 -143 -106 stem:each
69 90 12 stem:ear
115 28 43 stem:earlier
-156 3 -44 stem:effect
242 273 159 stem:either
-82 -13 -42 stem:els
12 170 -13 stem:elsewher
-62 -120 65 stem:empty
11 -42 102 stem:encod
163 -80 -44 stem:end
66 8 22 stem:enough
-69 -106 -63 stem:entri
102 123 73 stem:entry
27 90 10 stem:enum
-170 -75 -94 stem:env
212 94 90 stem:equal
59 -45 185 stem:error
-76 -132 -77 stem:escap
251 67 93 stem:even
-50 -81 -29 stem:event
-230 -225 -159 stem:ever
-30 -280 -175 stem:every
-226 -130 -122 stem:everybody
-127 -103 -85 stem:everyon
-186 -134 -80 stem:everyth
171 1 38 stem:exact
23 -68 -48 stem:exception
93 12 29 stem:exist
92 15 27 stem:exit
-128 -112 -84 stem:expir
-148 -101 -85 stem:export
-270 -228 -222 stem:fail
196 163 117 stem:failur
-79 -85 -61 stem:fall
51 -105 -28 stem:fals
-82 -13 -33 stem:fast
129 52 58 stem:feb
-30 1 126 stem:feel
51 -72 33 stem:field
-77 270 19 stem:fil
-47 -138 -53 stem:filter
-51 -142 -105 stem:fin
160 -37 2 stem:final
-73 36 -89 stem:find
-109 -59 -57 stem:fir
45 20 -52 stem:first
246 122 120 stem:fit
127 110 51 stem:fiv
17 191 14 stem:fix
173 160 47 stem:flag
101 -31 116 stem:float
103 -44 95 stem:fold
-76 -13 -66 stem:folder
180 146 89 stem:follow
-130 9 -224 stem:for
-186 -134 -138 stem:forever
-110 -145 -17 stem:form
127 24 47 stem:found
-17 23 -54 stem:four
-227 -157 -108 stem:fram
-134 -170 -127 stem:fre
26 -136 -45 stem:from
23 72 -8 stem:full
-87 233 20 stem:function
49 33 105 stem:general
-130 -93 -79 stem:generat
-27 -209 -204 stem:get
15 -92 -61 stem:giv
35 67 63 stem:go
75 -169 -80 stem:goe
-31 -66 -38 stem:going
15 -116 -120 stem:good
-227 -127 -123 stem:got
-203 -134 -119 stem:great
-198 -147 -104 stem:green
-134 -153 -112 stem:group
29 51 1 stem:guard
-46 -74 -46 stem:guest
100 26 27 stem:had
-99 -62 -83 stem:half
30 -48 -19 stem:hand
135 66 227 stem:handl
-37 -49 -33 stem:handler
-150 -142 -130 stem:hang
-133 -217 -101 stem:happen
-106 33 -30 stem:happy
47 205 59 stem:hard
184 258 141 stem:harmles
26 -32 -40 stem:has
81 -75 -8 stem:hash
-53 29 139 stem:hav
124 242 70 stem:header
104 18 39 stem:heap
11 130 30 stem:help
69 250 98 stem:helper
191 52 77 stem:henc
-22 98 111 stem:her
56 -25 5 stem:hit
-47 -47 41 stem:hm
-141 -71 160 stem:hmm
63 0 57 stem:hold
-174 -116 -100 stem:host
-51 -151 -82 stem:hour
16 42 89 stem:how
100 212 83 stem:hurt
182 255 229 stem:i
-116 207 81 stem:i'd
-154 -128 -54 stem:i'm
284 -34 48 stem:id
67 20 92 stem:idempotency
-13 93 25 stem:identical
-7 -23 -82 stem:if
-62 -27 -36 stem:ignor
-220 -186 -142 stem:imag
224 496 62 stem:import
96 81 55 stem:in
-47 -140 -86 stem:includ
6 -55 32 stem:index
79 -35 101 stem:input
119 -4 32 stem:insert
-77 -170 -94 stem:insid
-48 44 -77 stem:instead
-6 0 -6 stem:int
70 46 27 stem:integer
122 35 50 stem:intend
127 30 92 stem:interrupt
-115 -32 -85 stem:into
-57 -50 -36 stem:invoic
138 -75 -151 stem:is
-200 -203 -198 stem:isn't
118 114 -121 stem:it
-38 61 -147 stem:it'
-103 -89 -27 stem:item
103 10 32 stem:iterat
173 180 39 stem:its
267 27 77 stem:itself
-235 -184 -121 stem:jitter
75 -97 -14 stem:job
-24 -105 -42 stem:join
-169 -99 -92 stem:jump
-136 -112 -139 stem:just
84 -61 -56 stem:keep
101 30 41 stem:kept
-61 -70 -108 stem:key
-266 -160 -149 stem:kill
-67 211 48 stem:kind
92 135 278 stem:know
-11 115 -28 stem:label
-149 -35 -68 stem:lambda
-28 -92 -48 stem:land
-58 -105 -104 stem:last
61 -25 -6 stem:lat
105 93 60 stem:later
129 -34 13 stem:leak
32 -2 111 stem:leakag
143 47 64 stem:least
98 37 20 stem:leav
96 24 14 stem:left
68 -53 18 stem:length
-113 11 -40 stem:les
-123 -119 -20 stem:let
-29 -1 26 stem:letter
-50 127 90 stem:level
28 217 190 stem:lik
-61 -16 34 stem:limit
204 714 370 stem:lin
-58 7 -41 stem:link
146 -39 8 stem:list
117 14 90 stem:listener
-59 73 0 stem:littl
65 108 29 stem:liv
-36 -127 -36 stem:load
27 -21 32 stem:local
-156 -271 -9 stem:lock
-387 -62 -242 stem:log
-32 66 26 stem:logg
-63 -74 -52 stem:login
90 178 107 stem:long
290 -88 382 stem:look
7 -21 -51 stem:loop
-250 -130 -116 stem:los
-104 -187 -76 stem:lost
140 90 62 stem:lower
38 29 21 stem:machin
-194 -158 -87 stem:mad
149 249 24 stem:magic
-127 -169 -97 stem:mail
-12 219 8 stem:mak
45 -15 -1 stem:map
-88 -64 -53 stem:march
334 225 145 stem:match
184 75 71 stem:matter
-117 -122 -94 stem:max
69 -102 -25 stem:may
34 287 111 stem:mayb
64 121 111 stem:me
-161 -212 -163 stem:mean
192 49 70 stem:measur
-62 -104 48 stem:memory
76 140 46 stem:mention
-27 88 11 stem:merg
123 329 53 stem:messag
-57 -92 -60 stem:middl
-49 114 -2 stem:might
123 114 140 stem:migration
-45 121 41 stem:mind
-47 -126 -82 stem:minut
-73 97 -80 stem:miss
-14 270 56 stem:mix
-100 -60 -43 stem:mock
-61 -25 -43 stem:mod
-55 100 -10 stem:modul
-176 -161 -45 stem:month
-86 87 12 stem:mor
84 -32 2 stem:most
11 24 25 stem:mov
220 87 92 stem:ms
-47 -1 -45 stem:much
-61 -137 -117 stem:must
-163 -92 -90 stem:mutex
226 51 73 stem:my
0 -114 -49 stem:n
-76 635 -8 stem:nam
-155 -257 -111 stem:need
-143 -204 -108 stem:negativ
38 91 39 stem:neither
205 194 118 stem:nest
-198 -201 -216 stem:never
-223 -137 -141 stem:new
-29 149 -42 stem:next
0 -18 -60 stem:nic
55 -55 -9 stem:night
208 118 -32 stem:no
-7 -28 -85 stem:nobody
185 -9 36 stem:nod
43 26 -6 stem:non
-204 75 78 stem:not
29 191 30 stem:noth
102 27 40 stem:notic
-281 -175 -172 stem:now
160 94 131 stem:null
-41 -69 -90 stem:number
247 66 98 stem:o
242 88 109 stem:odd
-26 16 162 stem:of
-137 -132 -117 stem:off
-77 -68 -47 stem:offset
-94 -169 -246 stem:ok
261 130 93 stem:old
79 4 21 stem:older
-129 -214 -76 stem:on
102 7 22 stem:onc
-112 -52 -108 stem:one
125 164 10 stem:only
-2 -30 -30 stem:open
72 170 40 stem:or
-15 104 109 stem:order
-38 89 -74 stem:other
-179 -28 -80 stem:otherwis
-69 103 -17 stem:our
-77 -96 -144 stem:out
12 15 -42 stem:over
-123 -140 -68 stem:overflow
-140 -96 -83 stem:overwrit
114 -39 42 stem:own
72 -58 -58 stem:pag
37 18 136 stem:pair
-244 -141 -130 stem:parcel
54 205 -113 stem:parenthes
-154 -126 -53 stem:pars
190 67 166 stem:parser
44 -14 319 stem:part
41 -35 1 stem:pas
19 -46 -22 stem:pass
-72 -90 -65 stem:password
-66 -66 -33 stem:past
227 21 168 stem:path
-182 -149 -118 stem:patient
-127 -107 -41 stem:paus
-84 -63 -55 stem:pay
102 43 46 stem:payload
40 -19 59 stem:payment
-27 -68 -45 stem:peopl
-33 -119 -81 stem:per
-80 120 5 stem:perhap
-122 -135 30 stem:permission
-169 -177 -147 stem:phon
120 129 38 stem:pick
136 37 54 stem:pinn
79 168 5 stem:plac
-100 -12 -43 stem:plain
51 -103 0 stem:plan
9 -70 -27 stem:player
-383 202 -77 stem:pleas
-139 56 -79 stem:pls
-52 -70 -59 stem:pod
-116 21 -39 stem:point
-19 -74 58 stem:pool
91 24 23 stem:position
-27 29 -46 stem:possibl
111 45 50 stem:postgr
210 65 116 stem:power
89 8 28 stem:precise
-77 168 -35 stem:prefer
-153 -113 -96 stem:previou
-202 -189 -197 stem:pric
-14 -90 -62 stem:print
-92 -103 -76 stem:proces
-141 -98 -82 stem:prod
-157 -103 -91 stem:promis
191 142 106 stem:proper
215 100 99 stem:purpos
143 159 48 stem:put
-136 -61 -72 stem:query
155 -58 21 stem:queu
-47 5 -35 stem:quot
-16 -66 -27 stem:rac
52 -40 -7 stem:rais
144 1 43 stem:ran
74 -6 33 stem:random
35 -54 53 stem:rat
-5 127 -13 stem:rather
25 -64 -27 stem:re
392 236 199 stem:reach
0 23 65 stem:read
-118 -69 -63 stem:readabl
70 61 37 stem:reader
-36 40 -24 stem:real
-17 189 -123 stem:reciev
-94 -65 -32 stem:reconnect
125 20 52 stem:redi
76 42 34 stem:referenc
-91 -67 6 stem:refresh
-266 -236 -151 stem:refund
1 -50 -24 stem:refus
-127 -82 -73 stem:reject
-161 -142 -107 stem:releas
-16 -63 -36 stem:remain
-280 -39 -131 stem:remov
95 199 57 stem:renam
-92 -71 -58 stem:render
-109 -33 -62 stem:repeat
-82 -97 -61 stem:replac
156 36 69 stem:replay
-34 -90 -19 stem:report
-177 -70 -121 stem:request
-127 -174 -140 stem:reset
29 131 21 stem:rest
-191 -133 -116 stem:restart
-169 -70 -92 stem:result
-11 -54 145 stem:retention
-104 18 -70 stem:retri
-76 -56 -117 stem:retry
37 105 15 stem:return
124 63 80 stem:review
329 3 83 stem:right
-115 -160 -127 stem:rm
3 -165 -16 stem:rol
-116 -71 -63 stem:room
-74 -59 -55 stem:rotat
-21 -10 39 stem:round
-41 -50 35 stem:rout
172 -79 -22 stem:row
-88 -64 36 stem:rul
-2 -89 -64 stem:run
43 123 -83 stem:s
-245 -172 -133 stem:saf
59 91 -80 stem:sam
-72 -202 -41 stem:sampl
-150 -88 -137 stem:sav
213 154 115 stem:saw
-200 274 -77 stem:say
228 85 102 stem:schema
-150 -104 -90 stem:scor
-125 -21 -52 stem:screen
54 -11 14 stem:script
-134 -121 -79 stem:search
-100 -100 -40 stem:seat
233 -82 89 stem:second
66 -21 96 stem:secret
27 105 112 stem:section
132 -188 17 stem:see
-102 -92 -21 stem:seen
-86 -213 -129 stem:send
11 -68 -2 stem:sensor
2 -37 -18 stem:sent
50 -24 32 stem:sequenc
184 78 85 stem:serv
21 -72 2 stem:server
96 -59 -93 stem:session
-19 -141 -96 stem:set
-192 -156 -94 stem:shar
-98 -135 -45 stem:shift
83 -216 -148 stem:ship
-199 -126 -114 stem:shop
127 94 33 stem:short
-25 82 196 stem:should
171 -20 -5 stem:show
-19 -56 -27 stem:shown
-77 -87 -61 stem:shuffl
-42 -99 -271 stem:sid
114 -47 61 stem:sign
-61 -54 -4 stem:signatur
-143 -80 -75 stem:silent
28 81 12 stem:simp
-46 81 -24 stem:sinc
117 114 47 stem:singl
100 82 18 stem:sit
-88 -194 -30 stem:siz
83 60 44 stem:skip
-162 -71 -97 stem:small
62 42 -36 stem:so
-60 120 73 stem:som
-48 -107 71 stem:somebody
-7 -88 254 stem:someon
181 257 125 stem:someth
-204 -210 -141 stem:song
-9 0 -111 stem:sort
-61 362 -12 stem:spac
273 169 144 stem:spec
-45 -32 -17 stem:split
-64 -59 -78 stem:start
202 124 325 stem:stat
109 56 39 stem:statement
215 1 42 stem:stay
-144 -62 -70 stem:step
9 -2 -56 stem:still
-111 -104 -47 stem:stock
-26 0 -7 stem:stop
104 20 39 stem:stopp
184 -21 40 stem:stor
-214 -66 -120 stem:str
-204 -174 -127 stem:straight
117 92 8 stem:string
259 104 113 stem:sum
-56 -115 23 stem:sur
-73 -139 -80 stem:surviv
38 -37 -12 stem:swallow
6 38 6 stem:swap
-139 -94 -91 stem:swapp
127 61 58 stem:switch
139 63 64 stem:t
-199 40 -146 stem:tab
348 128 186 stem:tabl
207 92 72 stem:tag
-89 -95 -112 stem:tak
168 -25 28 stem:taken
-22 66 -8 stem:tast
83 23 146 stem:tax
1 171 30 stem:tell
151 43 55 stem:temp
148 65 59 stem:ten
23 -41 -14 stem:tenant
-210 167 -73 stem:test
-151 -93 -118 stem:text
166 -8 25 stem:textbook
39 121 23 stem:than
219 136 99 stem:thank
-15 -111 -130 stem:that
38 -103 -38 stem:that'
13 46 65 stem:the
176 -2 39 stem:their
143 115 50 stem:them
-139 -203 -160 stem:then
54 0 -67 stem:ther
115 56 -5 stem:there'
127 33 51 stem:therefor
112 172 44 stem:thes
-2 -11 45 stem:they
-73 151 136 stem:thi
-86 137 65 stem:thing
-168 -150 -108 stem:think
-197 -58 -99 stem:third
46 -52 -6 stem:thos
5 113 23 stem:though
380 194 301 stem:thought
-19 -105 -47 stem:thousand
155 515 103 stem:thre
-51 -101 67 stem:thread
150 -111 -20 stem:through
-154 -216 -147 stem:throw
359 162 170 stem:tick
156 193 131 stem:ticket
-121 -116 -77 stem:till
-98 -164 -93 stem:tim
-30 -108 -78 stem:timeout
-9 161 21 stem:titl
114 24 58 stem:to
-182 -130 -110 stem:together
-70 -176 7 stem:token
-94 -68 -56 stem:told
-251 -210 -198 stem:too
22 -59 -85 stem:took
191 139 93 stem:top
-145 -86 -81 stem:total
142 18 47 stem:touch
-40 201 -94 stem:trail
-36 -65 -4 stem:train
-179 -196 -72 stem:transaction
25 -37 59 stem:treat
107 -9 17 stem:tri
-169 -135 -107 stem:tru
42 -42 -4 stem:truncat
-256 -185 -143 stem:trust
-33 -85 -55 stem:turn
211 168 52 stem:twic
-226 -97 -222 stem:two
10 190 66 stem:typ
-57 66 -46 stem:typo
172 -28 22 stem:under
-86 -26 -70 stem:unit
-65 -89 -57 stem:unknown
-157 -136 -106 stem:unlock
-215 -193 -168 stem:until
-17 -207 -83 stem:up
41 9 15 stem:updat
-93 -129 -44 stem:upload
-237 -181 -153 stem:us
-255 -41 -208 stem:use
-124 133 -32 stem:used
-465 -349 -213 stem:user
80 -15 -14 stem:using
-129 -94 -94 stem:valid
-105 -60 -55 stem:validation
23 26 20 stem:valu
-162 41 -66 stem:var
-110 160 8 stem:variabl
127 54 55 stem:verifi
145 2 81 stem:version
89 -56 -19 stem:via
262 101 118 stem:view
32 118 190 stem:vs
215 -17 42 stem:wait
-271 -149 -145 stem:walk
65 -3 68 stem:want
198 -12 31 stem:was
182 65 78 stem:watch
329 222 163 stem:way
37 146 40 stem:we
-252 -138 -133 stem:we'v
-6 -32 35 stem:webhook
-76 -83 -56 stem:week
30 -55 -22 stem:weight
-112 -163 -110 stem:well
-175 -63 -85 stem:went
187 -35 22 stem:wer
136 80 132 stem:what
-20 104 2 stem:whatever
-150 -245 -60 stem:when
-174 -161 -126 stem:wher
-190 -122 -107 stem:whether
-129 -22 -46 stem:which
-81 -126 -87 stem:whil
-45 -202 48 stem:who
-93 -97 -68 stem:whoever
47 -32 17 stem:whol
57 188 100 stem:why
-512 -56 -103 stem:will
-116 -101 -75 stem:win
26 -41 7 stem:window
-59 -291 -122 stem:with
9 41 -16 stem:without
87 -50 -1 stem:won't
1 178 76 stem:word
20 65 -28 stem:work
-162 -143 -109 stem:worker
114 26 36 stem:worri
-249 -155 -137 stem:wors
143 520 242 stem:would
143 80 72 stem:wouldn't
108 2 16 stem:wrap
71 -6 15 stem:writ
156 44 51 stem:writer
-47 55 -12 stem:written
-255 -129 -206 stem:wrong
-74 -101 -67 stem:x
-34 43 -37 stem:year
-128 -119 12 stem:yet
-412 12 -284 stem:you
-198 -127 -111 stem:you'd
-276 -55 -118 stem:your
-121 -75 -57 stem:z
57 -191 -73 stem:zero
209 53 -99 stem:👍
-182 -58 -75 step
9 -2 -56 still
-111 -104 -47 stock
-162 -56 -63 stop
136 55 56 stops
204 47 77 stored
-204 -174 -127 straight
-214 -66 -120 string
117 92 8 strings
159 61 67 sum
-56 -115 23 sure
-131 -138 -97 survives
-45 76 5 swap the
-117 -72 -76 swapped
139 63 64 t
270 2 128 table
-66 113 -73 tabs
79 153 55 take
168 -25 28 taken
-207 -266 -187 takes
145 17 48 takes the
-22 66 -8 taste
83 23 146 tax
158 46 58 temp
148 65 59 ten
79 20 31 ten minutes
49 -28 0 tenant
-101 145 -41 test
2 57 15 test is
94 28 34 tested
-160 71 -36 tests
-151 -93 -118 text
166 -8 25 textbook
39 121 23 than
35 114 45 than CODE
-101 -88 -65 than the
207 72 86 thanks
-1 -102 -121 that
-164 -24 -67 that CODE
-15 71 16 that a
-180 -9 -64 that it
205 41 73 that one
50 -17 -9 that the
38 -103 -38 that's
150 71 73 that's>-s
83 -56 -5 that's>WORD
-221 -140 -126 that's>a
70 17 26 that's>the
13 46 65 the
123 148 -58 the CAPITALS
166 54 70 the CAPITALS .
234 39 143 the CODE
45 168 67 the CODE after
-144 -117 -89 the CODE is
82 34 29 the NUMBER
184 12 62 the cache
-236 -152 -134 the check
124 -1 23 the client
39 253 66 the code
-143 192 -9 the comment
46 -13 2 the contract
-111 -121 -90 the cookie
-151 -82 -79 the counter
-45 -38 -31 the customer
-141 -103 -83 the default
-16 27 -11 the doc
-1 126 22 the docstring
-19 65 -15 the end
-135 -75 -80 the error
-56 43 -25 the file
147 40 78 the filter
-166 -226 -138 the first
-94 -80 -88 the full
-67 135 -8 the header
177 147 107 the import
-22 -100 -71 the last
-59 -44 -40 the limit
162 77 79 the limiter
118 34 48 the list
-117 -94 -20 the lock
-121 -75 -68 the lock is
-107 -35 -66 the loop
135 55 61 the map
-71 -99 -67 the middle
319 103 131 the missing
-98 57 -64 the name
122 39 52 the new one
115 44 20 the next
189 145 79 the old
-203 -137 -118 the one
209 199 127 the order
43 42 1 the other
-229 -137 -128 the page
59 -11 100 the parser
-123 -77 -68 the pool
-77 -67 -51 the query
-127 -85 -76 the report
48 134 29 the rest
-37 90 0 the rest of
159 73 61 the return
8 80 -38 the same
150 67 71 the schema
185 56 79 the script
262 127 116 the second
-30 -47 0 the server
-286 -154 -156 the signature
61 27 28 the sum
160 41 57 the table
42 3 126 the tax
-23 57 -9 the test
-184 -89 -102 the third
89 217 62 the three
-133 -80 -72 the time
127 18 98 the token
201 74 91 the token is
-81 -81 4 the transaction
383 364 234 the two
150 72 73 the unique
186 90 91 the unique index
-185 -144 -113 the user
-134 -72 -70 the validation
65 -6 12 the way
-167 -104 -75 the whole
-155 -111 -100 the write
-209 -40 -90 the wrong
176 -2 39 their
229 166 96 them
126 52 59 them ,
-139 -203 -160 then
133 55 61 then .
137 60 64 then . $
-113 -74 -63 then CODE
156 119 87 then the
-65 -57 -48 then>-ed
-32 -74 -45 then>-s
91 41 43 then>CAPITALS
-69 -61 -45 then>CODE
-66 -46 -39 then>HARM
-132 -125 -107 then>WORD
-146 -91 -81 then>a
-131 -80 -71 then>is
17 -22 -13 then>the
54 0 -67 there
95 -109 -28 there $
12 64 15 there .
-64 27 -19 there is
115 56 -5 there's
-110 -130 -88 there's a
6 -36 -18 there's no
119 65 46 there's one
127 33 51 therefore
132 54 61 therefore>-s
112 172 44 these
-2 -11 45 they
-75 128 71 thing
-103 -106 -66 think
-197 -58 -99 third
-73 151 136 this
-157 -116 -98 this can
66 149 62 this is
97 -25 156 this one
46 -52 -6 those
5 113 23 though
97 99 56 though .
380 194 301 thought
25 -82 -24 thousand
-50 -68 66 thread
155 515 103 three
-32 31 -2 three times
150 -111 -20 through
-120 -63 -61 through .
-120 -63 -61 through . $
173 46 72 through CODE
122 53 55 through all
191 59 76 through the
-120 -140 -102 throw
-116 -116 -86 throws
213 96 101 tick
170 215 143 ticket
-122 -108 -92 till
6 -112 -36 time
125 51 56 time ,
-78 -122 -96 timeout
-163 -80 -91 times
-11 169 7 title
114 24 58 to
56 -21 -2 to CODE
181 167 166 to NUMBER
-19 -97 -52 to a
-32 -56 76 to be
29 25 89 to look
94 304 189 to read
-128 -54 -165 to the
-182 -130 -110 together
-158 -197 -83 token
162 49 67 token is
-94 -68 -56 told
-251 -210 -198 too
66 -30 3 too ,
22 -59 -85 took
191 139 93 top
-131 -83 -74 total
-40 201 -94 trailing
-179 -196 -72 transaction
149 42 50 tried
-169 -135 -107 true
-81 -92 -63 turns
211 168 52 twice
-89 -54 -49 twice .
-198 -106 -102 twice . $
-218 -89 -216 two
168 40 53 two ,
-68 -159 -79 two lines
87 302 131 type
-53 69 -43 typo
172 -28 22 under
89 23 32 under the
186 90 91 unique index
-89 -38 -89 unit
-65 -89 -57 unknown
-215 -193 -168 until
166 55 69 until the
-145 -94 -100 until>NUMBER
-125 -68 -70 until>WORD
141 50 62 until>has
113 90 67 until>is
112 72 56 until>the
-17 -207 -83 up
94 27 37 up . $
115 52 55 up as
87 26 36 up to
-83 -13 -61 update
-19 -38 -8 upload
-237 -181 -153 us
174 64 74 us $
-187 -46 -183 use
-94 -211 -118 use CODE
-111 -84 -84 use the
-124 133 -32 used
-234 -200 -153 user
-230 -150 -60 users
-68 5 -25 uses
80 -15 -14 using
-129 -94 -94 valid
-105 -60 -55 validation
12 77 44 value
10 -51 -24 values
-85 -53 -47 vanish
-76 170 25 variable
127 54 55 verified
27 -30 13 version
89 -56 -19 via
71 -149 -54 via CODE
182 66 81 view
32 118 190 vs
-8 -48 -27 wait
325 122 143 waits
-11 -48 94 want
50 29 -33 wants
198 -12 31 was
125 51 58 was wrong
202 106 83 way
37 146 40 we
49 87 30 we have
-171 -16 -69 we're
-252 -138 -133 we've
-154 -183 -131 well
24 -46 -17 well ,
-175 -63 -85 went
187 -35 22 were
136 80 132 what
60 96 50 what it
141 1 20 what the
241 94 110 what's
-20 104 2 whatever
116 15 40 whatever the
-7 -90 -39 whatever>-s
130 27 44 whatever>WORD
-133 -75 -70 whatever>is
-156 -97 -85 whatever>it
65 -39 1 whatever>the
-150 -245 -60 when
-181 -174 -102 when the
-175 -155 -117 when>-ed
171 -28 62 when>-s
-81 -63 -54 when>CODE
-115 -69 -75 when>GUARD
-273 -146 -169 when>HARM
-32 -50 -51 when>NUMBER
105 -15 66 when>WORD
-211 -143 -135 when>is
114 54 46 when>it
-169 -143 -90 when>the
-174 -161 -126 where
-161 -70 -82 where the
-114 -91 -70 where>-ed
-152 -115 -98 where>WORD
-270 -125 -137 where>the
-190 -122 -107 whether
-129 -22 -46 which
55 59 32 which is
112 52 54 which is what
-106 -70 -61 which>-ed
-64 -13 -45 which>-s
100 83 76 which>WORD
167 65 76 which>for
47 44 23 which>is
18 57 9 which>the
134 91 74 which>what
-81 -126 -87 while
-148 -90 -81 while the
73 -45 -2 while>-ing
-85 -69 -57 while>-s
-235 -157 -144 while>WORD
-127 -94 -79 while>is
-113 -84 -69 while>still
-265 -161 -145 while>the
-45 -202 48 who
-122 -157 -29 who>-s
-7 -77 105 who>WORD
32 -13 92 who>the
-93 -97 -68 whoever
-147 -114 -90 whoever>the
47 -32 17 whole
57 188 100 why
-512 -56 -103 will
-72 10 -28 will be
-98 -80 -61 wins
-59 -291 -122 with
-85 -186 -97 with CODE
-27 -78 -47 with NUMBER
-53 -69 11 with a
-160 34 -57 with it
-148 -99 -84 with no
71 -7 18 with that
-90 -153 26 with the
-101 -69 -58 with two
9 41 -16 without
-72 -7 -39 without a
87 -50 -1 won't
-65 -84 -56 worker
-107 -66 -59 workers
-76 48 -36 works
114 26 36 worried
-249 -155 -137 worse
143 520 242 would
47 111 32 would be
143 80 72 wouldn't
163 82 87 write
95 17 22 writer
7 -33 -17 writes
-47 55 -12 written
-255 -129 -206 wrong
-74 -101 -67 x
-101 63 -54 year
67 -20 16 years
-128 -119 12 yet
-412 12 -284 you
112 187 93 you can
-198 -127 -111 you'd
-276 -55 -118 your
-121 -75 -57 z
56 -174 -65 zero
129 -74 37 ~, -ed
170 56 144 ~, -ed WORD
107 -96 120 ~, -ing
81 -15 44 ~, -ing -s
59 -8 12 ~, -ing the
33 5 160 ~, -s
20 -38 104 ~, -s $
22 0 127 ~, -s ,
215 207 111 ~, -s WORD
-125 -73 -67 ~, -s the
55 127 151 ~, CAPITALS
-73 -31 4 ~, CAPITALS -s
-31 -73 39 ~, CODE
131 147 133 ~, CODE ,
-263 -267 -187 ~, CODE -s
-8 131 31 ~, CODE .
88 -35 89 ~, CODE WORD
-107 -69 -62 ~, CODE in
118 37 64 ~, GUARD
131 185 170 ~, HARM
149 155 4 ~, NUMBER
-91 -42 -52 ~, NUMBER ,
-7 72 -55 ~, NUMBER -s
233 105 111 ~, NUMBER WORD
123 98 70 ~, NUMBER and
319 218 192 ~, WORD
46 114 163 ~, WORD $
-19 -96 22 ~, WORD ,
-134 -163 -118 ~, WORD -ed
-6 -163 -40 ~, WORD -s
-69 -127 -44 ~, WORD .
-136 -110 -67 ~, WORD GUARD
101 -24 3 ~, WORD NUMBER
67 -216 -51 ~, WORD WORD
276 148 109 ~, WORD and
193 99 79 ~, WORD is
-87 0 -34 ~, WORD isn't
96 154 71 ~, WORD it
104 45 65 ~, WORD the
-45 74 -1 ~, WORD will
-52 90 9 ~, WORD would
315 130 130 ~, a
65 23 28 ~, a HARM
37 43 13 ~, a WORD
95 19 26 ~, all
-161 -253 -197 ~, and
156 72 76 ~, and CODE
-137 -87 -86 ~, and WORD
-152 -79 -78 ~, and so
134 91 53 ~, and the
75 23 20 ~, as
-170 -96 -90 ~, because
-88 -58 -54 ~, both
179 97 78 ~, but
91 177 81 ~, but WORD
23 -43 -18 ~, but the
-31 -21 56 ~, can't
178 68 77 ~, each
-66 32 -12 ~, for
197 83 89 ~, from
191 52 77 ~, hence
39 121 89 ~, i
287 105 124 ~, i -ed
130 142 73 ~, i WORD
-60 -107 -24 ~, in
-139 -98 -63 ~, in WORD
13 64 14 ~, it
-115 -76 -71 ~, it -s
130 134 8 ~, it's
-108 -94 -71 ~, last
-14 49 93 ~, maybe
-117 -93 -86 ~, my
-136 -43 -70 ~, my WORD
147 146 82 ~, never
299 69 106 ~, no
60 4 16 ~, no HARM
118 32 43 ~, no WORD
-58 -5 -43 ~, not
-57 -68 -52 ~, on
-7 -17 99 ~, one
-185 -32 -28 ~, one WORD
-144 -3 -56 ~, only
-72 -61 -48 ~, otherwise
-87 151 -2 ~, please
-47 62 -1 ~, please WORD
171 83 69 ~, same
-60 -141 -78 ~, since
173 72 81 ~, since it
143 -120 -64 ~, so
-198 -103 -101 ~, so -ed
263 110 119 ~, so -ing
174 61 76 ~, so -s
70 25 30 ~, so CODE
-70 -102 -74 ~, so WORD
79 7 23 ~, so a
107 51 52 ~, so even
169 75 80 ~, so no
175 146 99 ~, so the
-76 -94 -63 ~, that's
75 -86 15 ~, the
56 -22 2 ~, the -s
-155 -124 -68 ~, the GUARD
233 71 159 ~, the WORD
10 -59 -34 ~, then
100 50 42 ~, then WORD
170 59 75 ~, then the
-126 -71 -67 ~, there
-17 71 -4 ~, there's
96 28 40 ~, therefore
-218 -206 -218 ~, this
-74 37 -17 ~, though
61 150 55 ~, we
158 83 72 ~, we WORD
-59 -195 -83 ~, which
-83 -102 -74 ~, which -s
-43 44 119 ~, will
-34 -62 -43 ~, yet
147 50 30 ~-ed $
6 -62 -66 ~-ed ,
-86 -21 -54 ~-ed , WORD
219 152 121 ~-ed , the
-59 -33 -175 ~-ed -s
-165 -109 -98 ~-ed -s WORD
-304 -219 -232 ~-ed .
21 -46 -51 ~-ed . $
-233 -94 -115 ~-ed CAPITALS
-127 20 -89 ~-ed CODE
-205 -70 -163 ~-ed HARM
157 7 35 ~-ed NUMBER
-29 -202 -233 ~-ed WORD
-97 -82 14 ~-ed WORD $
62 21 18 ~-ed WORD ,
116 -11 26 ~-ed WORD -s
-146 -114 -109 ~-ed WORD .
-46 96 -96 ~-ed WORD WORD
-151 -93 -84 ~-ed WORD and
112 41 45 ~-ed WORD is
111 69 44 ~-ed WORD of
118 11 40 ~-ed a
133 53 61 ~-ed a WORD
100 -8 88 ~-ed about
69 -34 -2 ~-ed after
168 60 74 ~-ed all
55 54 22 ~-ed and
-150 -168 -120 ~-ed as
-89 -18 -45 ~-ed as WORD
13 -55 42 ~-ed at
-56 -92 -59 ~-ed before
-65 -60 -46 ~-ed before the
-226 -131 -119 ~-ed but
340 92 89 ~-ed by
150 103 66 ~-ed by WORD
102 9 28 ~-ed by the
45 -78 -26 ~-ed for
187 211 122 ~-ed from
62 4 14 ~-ed from the
-198 -194 -171 ~-ed in
-79 -82 -59 ~-ed in WORD
47 -14 -18 ~-ed in the
93 30 36 ~-ed into
88 54 135 ~-ed it
215 55 77 ~-ed on
170 66 77 ~-ed on WORD
115 73 61 ~-ed one
-47 -2 -43 ~-ed out
-149 -39 -64 ~-ed over
-149 -92 -83 ~-ed per
-149 -92 -83 ~-ed per WORD
147 -127 -9 ~-ed the
-41 -131 -74 ~-ed the WORD
259 107 118 ~-ed through
93 -17 3 ~-ed to
181 129 102 ~-ed to NUMBER
-107 -85 -67 ~-ed to the
-185 -103 -98 ~-ed while
176 62 31 ~-ed with
239 103 113 ~-ed with CODE
149 71 73 ~-ed without
132 35 64 ~-ing $
-27 143 176 ~-ing ,
-77 1 50 ~-ing , WORD
117 -42 37 ~-ing -s
113 35 41 ~-ing . $
-151 -109 -84 ~-ing :
-64 -112 -65 ~-ing CODE
-69 -44 -39 ~-ing NUMBER
164 184 31 ~-ing WORD
125 -8 63 ~-ing WORD .
-108 21 -49 ~-ing WORD WORD
139 55 63 ~-ing WORD is
145 36 53 ~-ing a WORD
77 4 92 ~-ing about
-70 39 -20 ~-ing at
-227 -137 -126 ~-ing by
-151 -81 -78 ~-ing by WORD
201 195 112 ~-ing is
209 193 118 ~-ing is WORD
-20 -73 146 ~-ing of
-48 -43 75 ~-ing of the
86 142 59 ~-ing still
3 105 19 ~-ing still -s
-38 75 11 ~-ing that
21 -138 -142 ~-ing the
-115 -181 -199 ~-ing the WORD
-175 -165 -121 ~-ing to
-143 -108 -97 ~-ing up
111 -12 7 ~-ly ,
-91 -5 -33 ~-ly -ed
92 122 64 ~-ly .
143 150 91 ~-ly . $
20 112 -33 ~-ly WORD
-166 -96 -89 ~-ly and
-99 -102 -69 ~-s !
-20 -76 250 ~-s $
130 68 200 ~-s ,
-35 28 76 ~-s , -s
-139 -139 -99 ~-s , CODE
116 86 131 ~-s , WORD
81 42 40 ~-s , a
127 78 57 ~-s , but
72 134 111 ~-s , i
-168 -123 -101 ~-s , no
-81 -96 -5 ~-s , one
149 83 62 ~-s , so
-35 -70 12 ~-s , the
110 52 54 ~-s , then
64 24 -41 ~-s -ed
149 26 41 ~-s -ed .
-229 -116 -186 ~-s -ing
124 152 12 ~-s -ly
-186 -233 -204 ~-s -s
-86 -156 -65 ~-s -s $
-195 -71 -96 ~-s -s ,
-121 27 -93 ~-s -s .
65 -4 50 ~-s -s WORD
-127 -129 -86 ~-s -s from
81 20 31 ~-s -s the
-142 71 -177 ~-s .
24 -9 -133 ~-s . $
-223 -160 -129 ~-s . the
-76 -90 58 ~-s /
-284 -74 33 ~-s :
48 121 90 ~-s : WORD
84 98 54 ~-s ;
-87 84 49 ~-s ?
91 156 160 ~-s ? $
258 64 113 ~-s CAPITALS
-469 -246 -267 ~-s CODE
-234 -180 -140 ~-s CODE .
57 -28 17 ~-s GUARD
-172 -83 -109 ~-s HARM
-78 -59 -47 ~-s HARM .
-108 -53 0 ~-s NUMBER
-32 -33 -24 ~-s NUMBER ,
71 79 117 ~-s NUMBER to
51 -201 -233 ~-s WORD
-186 -118 -82 ~-s WORD $
34 152 8 ~-s WORD ,
-271 -218 -178 ~-s WORD -s
-83 90 -17 ~-s WORD .
-109 -36 -60 ~-s WORD :
137 54 90 ~-s WORD CAPITALS
125 33 43 ~-s WORD GUARD
-123 -69 -64 ~-s WORD HARM
-110 -55 -59 ~-s WORD NUMBER
56 -6 11 ~-s WORD WORD
235 99 110 ~-s WORD a
-109 -74 -62 ~-s WORD for
-132 -193 -132 ~-s WORD in
93 10 33 ~-s WORD of
-212 -121 -116 ~-s WORD on
-97 -65 -56 ~-s WORD out
134 18 35 ~-s WORD the
175 96 81 ~-s WORD to
88 5 15 ~-s WORD up
-28 44 2 ~-s WORD with
-259 -179 -120 ~-s a
0 -75 6 ~-s a WORD
69 99 42 ~-s about
340 218 176 ~-s after
170 168 106 ~-s after the
90 30 53 ~-s again
-30 -11 -40 ~-s all
116 65 59 ~-s already
-117 -106 -82 ~-s an
-17 -126 -102 ~-s and
73 33 27 ~-s and -s
77 37 38 ~-s and GUARD
-187 -123 -118 ~-s and NUMBER
-47 -60 -39 ~-s and WORD
161 78 79 ~-s and not
119 -87 -75 ~-s are
316 52 103 ~-s are -ed
-191 -32 -96 ~-s are GUARD
-52 -61 -41 ~-s are HARM
-95 -54 -50 ~-s are NUMBER
188 26 50 ~-s are WORD
119 48 55 ~-s aren't -ed
-44 93 -8 ~-s around
5 119 17 ~-s around the
-118 -66 -120 ~-s as
-60 -90 -59 ~-s as WORD
-5 77 -48 ~-s at
-53 84 -2 ~-s at NUMBER
93 64 43 ~-s at WORD
133 83 42 ~-s at the
-146 -111 -96 ~-s before
-257 -123 -134 ~-s before the
-81 -68 -51 ~-s behind
141 65 68 ~-s both
142 67 69 ~-s both -s
326 134 139 ~-s by
180 92 80 ~-s by WORD
-117 10 -39 ~-s do
92 59 42 ~-s don't
121 30 42 ~-s don't WORD
-139 -100 -81 ~-s each
-121 -88 -71 ~-s each WORD
-90 -65 -55 ~-s every
-16 3 -14 ~-s for
54 -54 -46 ~-s from
77 39 21 ~-s from the
-87 -96 -79 ~-s get
-139 -217 -130 ~-s have
-125 -90 -78 ~-s have no
-113 -149 66 ~-s in
-151 -22 -59 ~-s in CODE
59 163 75 ~-s in WORD
-233 -185 -137 ~-s in the
-138 -137 -106 ~-s into
-51 -84 -49 ~-s is
-153 -81 -79 ~-s is -ed
-8 21 -23 ~-s it
-100 -26 -45 ~-s it $
84 -3 22 ~-s it ,
133 26 46 ~-s its
-275 -155 -146 ~-s last
219 103 106 ~-s never
182 85 88 ~-s never WORD
121 -43 6 ~-s no
-46 51 1 ~-s nothing ,
74 26 59 ~-s of
124 -53 98 ~-s on
-92 35 -33 ~-s on WORD
323 38 222 ~-s on the
119 42 51 ~-s once
205 50 68 ~-s one
106 57 45 ~-s one WORD
259 100 90 ~-s only
196 45 67 ~-s only the
-132 -121 -99 ~-s out
98 -44 14 ~-s over
117 -17 31 ~-s over the
-31 -115 -53 ~-s per
42 -77 -16 ~-s per WORD
98 41 22 ~-s that
-30 -232 -208 ~-s the
110 78 50 ~-s the -ed
-9 -47 -58 ~-s the -s
-197 -126 -111 ~-s the CAPITALS
127 -135 -98 ~-s the WORD
254 96 113 ~-s the same
59 88 42 ~-s them
130 7 32 ~-s there
-55 -172 -74 ~-s this
-227 -162 -143 ~-s through
113 50 54 ~-s through CODE
88 8 -29 ~-s to
-173 -50 -93 ~-s to WORD
12 35 -2 ~-s to the
-109 -87 -72 ~-s too
207 47 81 ~-s under
195 66 84 ~-s up
140 60 66 ~-s up to
-96 -52 -51 ~-s us
62 42 33 ~-s when
83 37 39 ~-s when the
-76 -40 -47 ~-s will
243 70 109 ~-s with
76 70 38 ~-s with WORD
35 13 66 ~-s with the
-107 -68 -63 ~-s without
72 -14 -82 ~. $
305 106 133 ~. -ed
74 220 92 ~. -s
-120 -96 92 ~. .
-153 -124 78 ~. . $
-137 -74 95 ~. . .
-122 -85 -78 ~. CAPITALS
-212 -104 -110 ~. CODE
-116 -55 -60 ~. HARM
-71 -39 8 ~. NUMBER
-452 -35 -121 ~. WORD
-68 -12 -34 ~. WORD -s
233 93 134 ~. WORD .
-395 -274 -189 ~. WORD WORD
-216 -90 -104 ~. a
-177 -64 -82 ~. a WORD
-95 10 -30 ~. after
-134 -11 -51 ~. and
-122 -84 -69 ~. as
130 39 53 ~. exactly
101 13 18 ~. fine
-138 -114 -94 ~. for
-91 30 -28 ~. i
1 90 27 ~. i WORD
-81 -1 -32 ~. it
-41 -100 -55 ~. it's
124 197 101 ~. no
76 153 73 ~. no WORD
139 36 57 ~. nothing
-73 -43 -42 ~. on
-169 -85 -86 ~. one
-145 -44 -66 ~. only
-75 -50 -27 ~. the
-234 -115 -121 ~. what
-33 -43 26 ~/ -s
69 -25 43 ~/ CODE
-32 -78 -51 ~/ NUMBER
-43 17 9 ~/ WORD
-39 -72 35 ~/ WORD $
-74 100 -178 ~/ WORD /
-84 85 -26 ~: $
105 -13 13 ~: -ed
-9 79 -41 ~: -ing
-68 5 -40 ~: -s
-147 18 -87 ~: CODE
112 124 78 ~: CODE is
95 68 119 ~: HARM
73 -34 -21 ~: NUMBER
-87 -116 -72 ~: NUMBER ,
0 104 19 ~: WORD
-119 -63 -36 ~: WORD WORD
-162 -94 -86 ~: on
-41 2 -44 ~: the
105 48 50 ~: the CAPITALS
-71 13 -46 ~: the WORD
-87 -19 -39 ~: with
212 84 116 ~; -ing
108 93 57 ~; CODE
25 32 49 ~; WORD
-69 15 -20 ~; a
-13 45 8 ~; a WORD
86 42 41 ~; no
-70 20 -24 ~; the WORD
-194 -105 -101 ~; with
-87 85 329 ~? $
-96 -74 -62 ~? CODE
-120 -184 -105 ~? a
-117 -55 -61 ~? i
22 103 39 ~? no
37 -73 -75 ~CAPITALS $
153 94 137 ~CAPITALS ,
64 2 12 ~CAPITALS , the
44 6 0 ~CAPITALS -s
-97 -107 -74 ~CAPITALS -s WORD
-76 -110 -105 ~CAPITALS .
43 -10 7 ~CAPITALS . $
-18 -19 88 ~CAPITALS /
127 41 64 ~CAPITALS CAPITALS
-112 -105 -110 ~CAPITALS GUARD
135 25 45 ~CAPITALS HARM
-72 -43 -43 ~CAPITALS NUMBER
97 -11 156 ~CAPITALS WORD
58 98 41 ~CAPITALS WORD ,
18 69 22 ~CAPITALS WORD -s
64 15 17 ~CAPITALS WORD .
24 13 66 ~CAPITALS and
98 46 47 ~CAPITALS and -s
115 104 83 ~CAPITALS in
-93 -88 -73 ~CAPITALS is
-79 -64 -51 ~CAPITALS is -ed
-171 -80 -87 ~CAPITALS is WORD
160 64 73 ~CAPITALS that
197 84 91 ~CAPITALS with
-153 -43 164 ~CODE $
43 64 -67 ~CODE ,
120 4 31 ~CODE , -s
60 195 71 ~CODE , CODE
-61 3 -95 ~CODE , WORD
167 74 80 ~CODE , a
-65 -78 -50 ~CODE , and
-22 -73 -35 ~CODE , so
111 -9 32 ~CODE , which
85 -309 -31 ~CODE -s
145 34 58 ~CODE -s ,
-123 -98 -75 ~CODE -s -s
-116 -81 -67 ~CODE -s NUMBER
-269 -190 -156 ~CODE -s WORD
130 53 55 ~CODE -s at
268 69 104 ~CODE -s the
-7 48 -25 ~CODE .
116 136 6 ~CODE . $
38 123 49 ~CODE . WORD
-95 -142 -57 ~CODE /
-135 -255 -178 ~CODE :
-128 -38 -57 ~CODE : WORD
-76 -55 -46 ~CODE ;
-7 154 -32 ~CODE ?
60 189 12 ~CODE ? $
145 51 64 ~CODE CAPITALS
-45 65 -140 ~CODE CODE
-184 -228 -154 ~CODE HARM
-4 -15 -95 ~CODE WORD
-73 -181 -132 ~CODE WORD ,
47 43 108 ~CODE WORD -s
-68 -64 -61 ~CODE WORD WORD
112 137 76 ~CODE WORD on
-63 42 -13 ~CODE after
231 100 82 ~CODE and
-88 14 -37 ~CODE and CODE
301 137 145 ~CODE and the
238 93 108 ~CODE before
98 103 66 ~CODE but
153 73 73 ~CODE can
222 187 132 ~CODE does
70 84 42 ~CODE doesn't
-14 123 16 ~CODE for
-71 9 -37 ~CODE for the
-94 40 -28 ~CODE from
93 31 37 ~CODE has
-209 -92 -120 ~CODE in
7 -57 -28 ~CODE in the
20 128 16 ~CODE instead
20 128 16 ~CODE instead of
-79 -95 -77 ~CODE is
155 -14 44 ~CODE is -ed
-121 -86 -70 ~CODE is HARM
-1 14 0 ~CODE is WORD
-17 125 35 ~CODE is the
-99 -70 -57 ~CODE isn't
-193 -68 -88 ~CODE it
-40 -97 -64 ~CODE on
168 42 63 ~CODE on the
16 120 42 ~CODE or
-149 -118 -105 ~CODE to
-185 -212 -149 ~CODE with
-70 30 -14 ~CODE without
-21 -141 -70 ~GUARD $
46 148 135 ~GUARD ,
-159 -105 -29 ~GUARD , WORD
6 161 54 ~GUARD , so
69 26 -5 ~GUARD -ing
92 7 -3 ~GUARD -ing the
-199 -121 -109 ~GUARD -ly
-108 -179 -181 ~GUARD -s
160 89 80 ~GUARD -s WORD
-129 -69 -68 ~GUARD -s on
201 71 88 ~GUARD -s the
64 -53 -26 ~GUARD .
293 108 136 ~GUARD . $
346 163 213 ~GUARD :
148 79 73 ~GUARD ;
-28 -29 55 ~GUARD ?
-147 -138 -102 ~GUARD CODE
189 174 95 ~GUARD GUARD
141 11 97 ~GUARD WORD
-70 -85 -90 ~GUARD WORD $
-27 4 52 ~GUARD WORD ,
-90 6 -30 ~GUARD WORD -s
28 -6 51 ~GUARD WORD .
-132 -69 -68 ~GUARD WORD WORD
-109 -44 -54 ~GUARD after
-192 -105 -101 ~GUARD against
-128 -100 -94 ~GUARD and
136 58 63 ~GUARD at
132 54 60 ~GUARD by
-67 -53 -43 ~GUARD for
13 127 79 ~GUARD in
-108 -93 -24 ~GUARD in WORD
-6 103 9 ~GUARD in the
-7 21 -43 ~GUARD is
-37 37 -5 ~GUARD is -ed
-35 -78 -44 ~GUARD is WORD
62 83 41 ~GUARD it
-28 -34 72 ~GUARD of
-69 -50 26 ~GUARD of the
-162 -22 -79 ~GUARD on
-70 66 15 ~GUARD on WORD
131 64 64 ~GUARD so
-67 -47 -40 ~GUARD that
-296 -136 -188 ~GUARD the
-200 -98 -128 ~GUARD the WORD
-7 -76 -7 ~GUARD to
-146 -101 -103 ~GUARD until
365 126 165 ~GUARD with
196 89 105 ~GUARD with WORD
176 81 81 ~GUARD with the
-176 -126 -86 ~HARM $
-75 -164 -19 ~HARM ,
-120 -71 -68 ~HARM , WORD
74 104 56 ~HARM , but
140 52 63 ~HARM , the
-201 -149 -108 ~HARM -ing
161 151 143 ~HARM -s
-66 81 -9 ~HARM -s and
-233 -245 -217 ~HARM .
-120 -139 -133 ~HARM . $
159 72 77 ~HARM . it's
271 147 205 ~HARM GUARD
123 133 124 ~HARM GUARD ,
85 26 -18 ~HARM HARM
223 232 144 ~HARM WORD
-168 -162 -161 ~HARM WORD $
65 54 130 ~HARM WORD ,
112 71 47 ~HARM WORD -s
-146 101 -83 ~HARM WORD .
100 34 60 ~HARM WORD WORD
-34 73 -35 ~HARM WORD at
-215 -122 -115 ~HARM WORD is
-169 -147 -119 ~HARM WORD on
125 116 77 ~HARM a WORD
182 78 83 ~HARM and
-54 -4 -21 ~HARM and the
-7 -95 -50 ~HARM as
-86 -93 -50 ~HARM at
-97 -54 -52 ~HARM at the
127 41 54 ~HARM by
-175 -92 -97 ~HARM for
123 31 47 ~HARM if
-69 -145 -62 ~HARM in
-24 -82 -21 ~HARM in the
373 177 178 ~HARM is
126 133 81 ~HARM it
157 103 83 ~HARM it .
164 111 91 ~HARM nothing
137 99 78 ~HARM nothing .
-20 84 19 ~HARM of
-56 11 -58 ~HARM on
6 73 14 ~HARM on the
-77 -65 -51 ~HARM out
-262 -182 -218 ~HARM the
-24 40 -42 ~HARM the WORD
141 65 68 ~HARM up
9 -127 -100 ~HARM with
-186 -182 -32 ~NUMBER $
-15 24 -106 ~NUMBER ,
82 43 33 ~NUMBER , NUMBER
-101 -35 -60 ~NUMBER , WORD
-101 -67 -59 ~NUMBER , so
80 31 36 ~NUMBER , the
-124 -153 -311 ~NUMBER -s
-24 -10 -91 ~NUMBER -s $
77 104 31 ~NUMBER -s ,
29 61 3 ~NUMBER -s .
-43 -38 -47 ~NUMBER -s WORD
-92 -78 -72 ~NUMBER -s and
-109 -61 -57 ~NUMBER -s are
108 37 41 ~NUMBER -s the
-153 -52 -31 ~NUMBER .
-249 -81 -118 ~NUMBER . $
90 40 -20 ~NUMBER :
5 -48 -31 ~NUMBER : NUMBER
-125 -58 -77 ~NUMBER ?
118 76 47 ~NUMBER CAPITALS
240 97 105 ~NUMBER CAPITALS WORD
-14 82 108 ~NUMBER CODE
42 -160 -22 ~NUMBER WORD
-109 -62 -68 ~NUMBER WORD $
141 38 49 ~NUMBER WORD ,
-154 -126 -54 ~NUMBER WORD .
-108 -111 -81 ~NUMBER WORD WORD
160 74 77 ~NUMBER WORD and
-287 -150 -147 ~NUMBER WORD is
45 15 0 ~NUMBER and
166 63 74 ~NUMBER and NUMBER
-96 -71 -63 ~NUMBER and the
-157 -33 -88 ~NUMBER are
193 107 98 ~NUMBER as
142 50 62 ~NUMBER for
134 46 54 ~NUMBER in
105 20 39 ~NUMBER in the
-85 -123 -101 ~NUMBER is
-161 -114 -96 ~NUMBER is WORD
-17 -42 13 ~NUMBER of
-163 -147 -126 ~NUMBER on
85 50 44 ~NUMBER or
-17 54 75 ~NUMBER to
54 108 124 ~NUMBER to NUMBER
143 55 64 ~NUMBER with
-83 -70 -53 ~WORD !
-91 27 65 ~WORD $
-22 -119 40 ~WORD ,
231 59 95 ~WORD , -ed
216 44 132 ~WORD , -ing
21 114 101 ~WORD , -s
-71 -9 -9 ~WORD , CAPITALS
216 -13 42 ~WORD , CODE
198 31 134 ~WORD , HARM
66 99 -29 ~WORD , NUMBER
148 136 129 ~WORD , WORD
69 51 28 ~WORD , a
-80 -108 -83 ~WORD , and
-71 -41 -46 ~WORD , as
-71 -38 -59 ~WORD , but
79 80 72 ~WORD , i
-121 46 -32 ~WORD , it
29 57 -3 ~WORD , it's
123 55 47 ~WORD , no
119 -19 19 ~WORD , same
106 -13 26 ~WORD , since
68 -115 -52 ~WORD , so
-2 60 64 ~WORD , the
-209 -176 -201 ~WORD , this
-32 -97 -59 ~WORD , which
76 -35 -206 ~WORD -ed
238 202 134 ~WORD -ed ,
-54 48 -10 ~WORD -ed .
-12 118 -8 ~WORD -ed CODE
19 -124 -59 ~WORD -ed WORD
127 54 59 ~WORD -ed by
-207 -127 -114 ~WORD -ed in
102 -21 22 ~WORD -ed the
-192 -167 -129 ~WORD -ed to
-121 81 165 ~WORD -ing
-79 -22 8 ~WORD -ing ,
-107 -17 -59 ~WORD -ing -s
62 -3 85 ~WORD -ing about
2 47 -18 ~WORD -ing the
143 120 64 ~WORD -ly
-3 -445 -402 ~WORD -s
356 156 381 ~WORD -s $
464 130 291 ~WORD -s ,
-292 -111 -187 ~WORD -s -ing
149 55 63 ~WORD -s -ly
-69 37 -18 ~WORD -s -s
112 171 18 ~WORD -s .
24 42 122 ~WORD -s :
36 39 21 ~WORD -s ;
-43 -27 45 ~WORD -s ?
-54 -99 -73 ~WORD -s CODE
-21 -40 -27 ~WORD -s HARM
-187 -147 -152 ~WORD -s NUMBER
-138 -300 -272 ~WORD -s WORD
145 18 46 ~WORD -s a
115 130 76 ~WORD -s after
-63 -103 -70 ~WORD -s and
104 144 53 ~WORD -s are
-276 -170 -177 ~WORD -s as
141 78 52 ~WORD -s at
-24 15 -11 ~WORD -s before
132 63 64 ~WORD -s both
78 -23 9 ~WORD -s by
22 50 20 ~WORD -s for
10 50 -18 ~WORD -s from
-69 -84 -53 ~WORD -s have
10 -16 -14 ~WORD -s in
-120 -87 -71 ~WORD -s is
200 167 113 ~WORD -s it
99 32 42 ~WORD -s nothing
152 96 59 ~WORD -s of
-18 -66 -26 ~WORD -s on
101 16 32 ~WORD -s one
-163 -79 -91 ~WORD -s out
-98 5 -41 ~WORD -s that
95 -141 -70 ~WORD -s the
-115 -78 -70 ~WORD -s this
2 -34 -23 ~WORD -s through
18 69 -8 ~WORD -s to
143 36 58 ~WORD -s under
136 93 48 ~WORD -s with
-182 -111 -62 ~WORD .
104 -7 -22 ~WORD . $
206 70 88 ~WORD . -ed
-148 -116 12 ~WORD . .
-80 -47 -43 ~WORD . CAPITALS
130 102 128 ~WORD . NUMBER
-383 -19 -78 ~WORD . WORD
-114 -25 -48 ~WORD . a
146 8 78 ~WORD . the
-63 35 -68 ~WORD /
-26 39 -92 ~WORD / WORD
-120 -25 -176 ~WORD :
0 109 -59 ~WORD : -ing
-184 -143 -113 ~WORD : -s
-88 49 -38 ~WORD : CODE
44 -26 2 ~WORD : NUMBER
-123 -175 -144 ~WORD : WORD
-142 33 -61 ~WORD : the
63 24 36 ~WORD ;
209 86 96 ~WORD ; -s
163 77 74 ~WORD ; WORD
-117 -56 -59 ~WORD ; a
-73 59 -11 ~WORD ; the
-7 73 115 ~WORD ?
-74 -8 127 ~WORD ? $
113 61 42 ~WORD ? the
203 96 159 ~WORD CAPITALS
-207 68 -204 ~WORD CODE
-11 75 -13 ~WORD CODE $
-32 -178 -126 ~WORD CODE ,
122 182 98 ~WORD CODE -s
-95 -69 -55 ~WORD CODE HARM
-91 31 -22 ~WORD CODE and
-11 109 26 ~WORD CODE for
-213 -202 -15 ~WORD GUARD
-28 -77 -26 ~WORD GUARD ,
-100 65 -32 ~WORD GUARD -s
-1 -53 -28 ~WORD GUARD .
128 42 70 ~WORD GUARD WORD
-182 -102 -100 ~WORD GUARD and
187 109 94 ~WORD GUARD it
-127 -23 -60 ~WORD GUARD the
-141 -203 -125 ~WORD HARM
-200 -155 -33 ~WORD HARM $
55 -67 33 ~WORD HARM ,
-47 46 -22 ~WORD HARM -s
-73 -134 -91 ~WORD HARM .
160 137 99 ~WORD HARM GUARD
-161 -88 -134 ~WORD HARM WORD
137 37 54 ~WORD HARM it
3 -85 -41 ~WORD HARM the
-48 -193 -160 ~WORD NUMBER
51 -21 63 ~WORD NUMBER $
252 126 63 ~WORD NUMBER ,
-42 -145 -100 ~WORD NUMBER -s
-25 57 25 ~WORD NUMBER .
-125 -2 -89 ~WORD NUMBER :
-131 -89 -91 ~WORD NUMBER WORD
112 69 -9 ~WORD WORD
-67 -12 -92 ~WORD WORD $
52 -124 26 ~WORD WORD ,
6 22 -66 ~WORD WORD -ed
-38 -63 -78 ~WORD WORD -ing
-214 -207 -427 ~WORD WORD -s
-181 20 86 ~WORD WORD .
-55 -9 19 ~WORD WORD /
12 -71 20 ~WORD WORD :
163 79 60 ~WORD WORD ;
-22 -104 -42 ~WORD WORD ?
-109 -209 -96 ~WORD WORD CODE
171 105 80 ~WORD WORD GUARD
-110 78 -33 ~WORD WORD HARM
61 106 -23 ~WORD WORD NUMBER
118 -13 -36 ~WORD WORD WORD
-2 15 -9 ~WORD WORD and
-126 -137 -115 ~WORD WORD are
-46 18 -37 ~WORD WORD as
-81 -101 -73 ~WORD WORD at
22 65 22 ~WORD WORD before
5 81 81 ~WORD WORD by
-108 -77 -66 ~WORD WORD can
164 50 66 ~WORD WORD for
122 9 38 ~WORD WORD gets
-88 -67 -61 ~WORD WORD has
-210 -52 -72 ~WORD WORD in
-98 -158 -159 ~WORD WORD is
-139 -79 -78 ~WORD WORD never
-89 -164 -24 ~WORD WORD of
-75 -4 113 ~WORD WORD on
183 44 73 ~WORD WORD only
-173 -1 -80 ~WORD WORD over
-126 -108 -81 ~WORD WORD that
271 180 116 ~WORD WORD the
-396 -133 23 ~WORD WORD to
-42 -49 -33 ~WORD WORD will
-106 -23 -60 ~WORD WORD with
-28 142 35 ~WORD WORD would
2 -24 82 ~WORD a
121 45 53 ~WORD a HARM
-19 105 134 ~WORD a WORD
352 101 361 ~WORD about
205 132 197 ~WORD about the
-5 2 -73 ~WORD after
127 14 40 ~WORD after WORD
-40 -64 -39 ~WORD again
-101 -53 -53 ~WORD again ,
-7 15 -48 ~WORD all
90 131 55 ~WORD already
27 65 97 ~WORD also
-223 -129 -134 ~WORD an
186 28 84 ~WORD and
68 61 34 ~WORD and -ed
43 -10 5 ~WORD and -s
228 132 119 ~WORD and HARM
200 192 92 ~WORD and WORD
67 24 29 ~WORD and a
108 50 52 ~WORD and is
-75 22 -20 ~WORD and no
-183 -98 -95 ~WORD and nobody
212 148 115 ~WORD and not
112 14 9 ~WORD and on
-324 -250 -139 ~WORD and the
-56 24 -12 ~WORD and then
-115 -69 -62 ~WORD and you
110 35 45 ~WORD any
52 -68 -45 ~WORD anything
-32 -187 -121 ~WORD are
-127 -89 -82 ~WORD are HARM
-116 -122 -101 ~WORD are WORD
96 61 36 ~WORD around
-24 149 -34 ~WORD as
58 179 78 ~WORD as CODE
-111 -40 -54 ~WORD as WORD
-102 15 -52 ~WORD as the
28 -70 -28 ~WORD as well
194 -4 182 ~WORD at
74 34 11 ~WORD at NUMBER
-79 -72 -121 ~WORD at WORD
74 64 117 ~WORD at the
-19 -41 76 ~WORD at this
268 206 126 ~WORD before
183 25 58 ~WORD before -ing
-3 111 32 ~WORD before WORD
63 190 66 ~WORD but
-38 0 11 ~WORD by
-44 -51 -53 ~WORD by WORD
-172 -223 -138 ~WORD can
-199 -166 -113 ~WORD can WORD
175 68 61 ~WORD can't
29 -56 -21 ~WORD can't WORD
97 105 61 ~WORD can't be
-90 -22 -90 ~WORD could
-173 -131 -135 ~WORD could WORD
-166 -110 -112 ~WORD does
-36 -25 -46 ~WORD doesn't WORD
-117 -137 -158 ~WORD down
-163 -100 -96 ~WORD every
-117 -75 -71 ~WORD every WORD
54 135 21 ~WORD first
140 77 65 ~WORD first ,
-200 -23 -91 ~WORD for
-62 -54 -40 ~WORD for NUMBER
68 -40 70 ~WORD for WORD
65 51 37 ~WORD for a
-175 -99 -92 ~WORD for all
98 104 30 ~WORD for the
9 -207 -48 ~WORD from
-190 -108 -101 ~WORD from -ing
233 99 110 ~WORD from CODE
18 -98 79 ~WORD from WORD
-192 -124 -170 ~WORD from the
307 31 91 ~WORD gets
-96 -76 -69 ~WORD gets -ed
175 154 55 ~WORD has
-82 -67 -53 ~WORD has NUMBER
143 161 92 ~WORD has WORD
135 133 81 ~WORD has a
-311 -155 -163 ~WORD has no
94 61 -58 ~WORD here
-30 -41 65 ~WORD how
109 24 60 ~WORD i
-206 -143 -140 ~WORD if
175 263 70 ~WORD in
-93 -47 -129 ~WORD in WORD
19 125 18 ~WORD in a
194 68 84 ~WORD in one
-435 -27 -138 ~WORD in the
70 27 44 ~WORD in this
-17 -57 -41 ~WORD instead
-22 -60 -44 ~WORD instead of
-15 -48 -31 ~WORD into
-51 -294 -371 ~WORD is
-57 -259 -159 ~WORD is -ed
-41 -33 -27 ~WORD is -ing
238 75 102 ~WORD is CODE
100 -3 22 ~WORD is GUARD
-82 -27 -60 ~WORD is HARM
-74 110 1 ~WORD is NUMBER
174 27 1 ~WORD is WORD
-22 130 27 ~WORD is a
27 -36 -9 ~WORD is in
-80 -48 -44 ~WORD is never
-111 -42 -56 ~WORD is off
-1 80 23 ~WORD is right
103 28 40 ~WORD is still
-19 -71 -49 ~WORD is the
50 -17 5 ~WORD is what
-154 -178 -162 ~WORD isn't
-166 -175 -134 ~WORD isn't -ed
-19 64 -7 ~WORD isn't WORD
-135 73 -172 ~WORD it
267 42 17 ~WORD it $
174 47 70 ~WORD it -s
-130 -19 -59 ~WORD it .
132 106 72 ~WORD it WORD
-201 -114 -107 ~WORD it with
-143 -89 -87 ~WORD it's
-108 -69 -63 ~WORD its
134 95 61 ~WORD makes
102 -78 -1 ~WORD may
82 -16 17 ~WORD may WORD
115 148 68 ~WORD me
-204 -117 -111 ~WORD more
-23 -58 -40 ~WORD never
-121 -86 -78 ~WORD never -s
-170 -70 -93 ~WORD no
170 71 77 ~WORD none
-169 -104 -92 ~WORD nothing
29 205 53 ~WORD of
-53 117 151 ~WORD of -s
-29 -76 -43 ~WORD of NUMBER
135 213 16 ~WORD of WORD
-38 -101 -26 ~WORD of a
-73 -48 -50 ~WORD of the
-85 12 -37 ~WORD off
160 88 233 ~WORD on
379 114 200 ~WORD on WORD
-20 41 74 ~WORD on the
-4 200 -25 ~WORD one
-100 -2 -68 ~WORD one WORD
55 -32 -66 ~WORD only
172 43 44 ~WORD only -s
-118 -78 -76 ~WORD only .
21 11 -15 ~WORD or
46 67 5 ~WORD or WORD
307 120 124 ~WORD out
128 82 69 ~WORD out WORD
49 -14 6 ~WORD out of
-124 -35 -43 ~WORD over
152 125 53 ~WORD per
176 74 76 ~WORD per WORD
-114 -34 -57 ~WORD rather
-114 -34 -57 ~WORD rather than
-18 76 127 ~WORD should
-22 183 41 ~WORD since
-40 55 3 ~WORD since the
148 250 123 ~WORD so
-93 -59 -55 ~WORD still
-81 -51 -48 ~WORD still -s
-137 -86 -42 ~WORD than
-103 -64 -109 ~WORD that
-24 -25 -24 ~WORD that -s
-106 33 -26 ~WORD that it
119 22 33 ~WORD that the
-239 -38 -234 ~WORD the
-416 -107 -153 ~WORD the -s
70 98 30 ~WORD the GUARD
-174 -238 -242 ~WORD the WORD
190 93 110 ~WORD the first
98 12 33 ~WORD the same
-86 -11 -46 ~WORD them
-119 -100 -77 ~WORD then
120 45 47 ~WORD there
-25 85 46 ~WORD this
85 108 55 ~WORD though
120 39 42 ~WORD through
135 47 55 ~WORD through the
-126 -75 -72 ~WORD till
64 92 174 ~WORD to
-62 43 40 ~WORD to -s
90 153 224 ~WORD to WORD
-110 -159 -99 ~WORD to a
-76 -20 -95 ~WORD to the
56 -30 1 ~WORD until
-140 -103 -83 ~WORD until WORD
-13 -103 -65 ~WORD up
-3 -187 -92 ~WORD via
203 50 77 ~WORD was
92 42 44 ~WORD was GUARD
-150 -121 -113 ~WORD we
-116 -126 -82 ~WORD we WORD
-23 -40 31 ~WORD what
-32 -74 -16 ~WORD when
-104 -102 -105 ~WORD when WORD
-132 -88 -77 ~WORD where
-85 -49 -46 ~WORD where the
26 134 43 ~WORD which
3 -41 -20 ~WORD while
28 70 101 ~WORD why
-201 -12 -88 ~WORD will
-137 -15 -57 ~WORD will WORD
67 369 139 ~WORD with
83 101 39 ~WORD with WORD
-44 107 8 ~WORD with it
-94 -41 8 ~WORD with the
-189 22 -72 ~WORD without
-62 26 -17 ~WORD without WORD
109 117 66 ~WORD without a
166 357 150 ~WORD would
112 219 97 ~WORD would WORD
103 154 78 ~WORD would be
1 12 -11 ~WORD you
623 228 -10 ~^ -ed
47 31 -81 ~^ -ed -s
-26 162 -87 ~^ -ed WORD
157 33 51 ~^ -ed by
91 -53 158 ~^ -ing
123 29 73 ~^ -ing -s
36 72 32 ~^ -ing WORD
-257 -160 -144 ~^ -ing the
-74 167 34 ~^ -ly
-45 121 20 ~^ -ly WORD
246 91 246 ~^ -s
138 144 55 ~^ -s -s
44 87 89 ~^ -s :
0 -91 -12 ~^ -s WORD
-15 -107 -60 ~^ -s are
-92 23 -86 ~^ -s the
129 -99 -6 ~^ CAPITALS
118 -5 -81 ~^ CAPITALS $
-23 9 7 ~^ CAPITALS -s
-105 -42 41 ~^ CAPITALS WORD
127 56 60 ~^ CAPITALS is
310 197 53 ~^ CODE
-92 -170 119 ~^ CODE $
181 123 66 ~^ CODE ,
-3 -81 -7 ~^ CODE -s
-120 -137 -131 ~^ CODE :
46 -106 -77 ~^ CODE WORD
-53 48 -7 ~^ CODE from
168 95 83 ~^ CODE is
-1 -64 -32 ~^ CODE with
273 234 162 ~^ GUARD
194 91 91 ~^ GUARD WORD
32 63 26 ~^ GUARD is
-13 202 123 ~^ HARM
227 200 157 ~^ HARM -s
-55 -28 48 ~^ HARM GUARD
55 105 89 ~^ HARM WORD
-28 112 27 ~^ HARM of
109 141 123 ~^ NUMBER
137 136 77 ~^ NUMBER -s
81 19 27 ~^ NUMBER is
211 151 192 ~^ WORD
-244 -295 -53 ~^ WORD ,
77 34 0 ~^ WORD -ed
-240 -24 56 ~^ WORD -ing
447 150 328 ~^ WORD -s
70 -53 2 ~^ WORD .
-118 80 -142 ~^ WORD /
50 156 -24 ~^ WORD :
-407 16 -304 ~^ WORD CODE
-10 41 114 ~^ WORD GUARD
234 212 220 ~^ WORD HARM
-96 -63 -13 ~^ WORD NUMBER
56 130 125 ~^ WORD WORD
-78 -95 -64 ~^ WORD a
134 178 52 ~^ WORD after
96 62 148 ~^ WORD and
95 33 41 ~^ WORD first
-82 11 -54 ~^ WORD in
375 125 141 ~^ WORD is
239 -61 -22 ~^ WORD it
36 -3 176 ~^ WORD of
51 -20 65 ~^ WORD on
-316 -313 -332 ~^ WORD the
-140 -66 -120 ~^ WORD to
-2 -2 -57 ~^ a
101 124 69 ~^ a -ed
151 69 72 ~^ a HARM
-116 -103 -113 ~^ a WORD
60 -41 -9 ~^ an
132 61 64 ~^ an HARM
58 -21 -2 ~^ both
38 115 99 ~^ can
48 113 55 ~^ can we
-83 -111 -100 ~^ correct
0 258 102 ~^ could
-44 -70 56 ~^ does
164 58 70 ~^ each
138 49 59 ~^ each WORD
65 13 21 ~^ every
136 49 57 ~^ every WORD
-139 -104 -85 ~^ everything
-90 -55 -51 ~^ everything is
-73 -91 -58 ~^ for
57 -55 -40 ~^ good
-155 -109 -94 ~^ great
-143 27 7 ~^ i
63 -42 0 ~^ i -ed
136 80 66 ~^ i GUARD
-136 -89 -138 ~^ i WORD
-101 -52 -58 ~^ i don't
30 -32 84 ~^ i have
-120 -1 -7 ~^ i would
-12 206 71 ~^ i'd
-1 96 26 ~^ i'd HARM
-122 95 -18 ~^ i'd WORD
-98 -65 -12 ~^ i'm
90 -55 68 ~^ if
54 -1 14 ~^ if the
-86 -52 -56 ~^ in
-85 -61 -50 ~^ in WORD
70 37 28 ~^ in the
-25 9 143 ~^ is
-204 -263 -164 ~^ it
12 -46 -15 ~^ it -s
69 0 -10 ~^ it's
2 116 -16 ~^ maybe
-16 27 -20 ~^ maybe WORD
146 -19 21 ~^ my
59 -36 -12 ~^ my WORD
-268 -244 -190 ~^ needs
-78 -47 -82 ~^ never
61 8 -2 ~^ no
-133 -33 -75 ~^ no WORD
-58 -72 -60 ~^ nobody
29 4 186 ~^ not
118 37 106 ~^ not WORD
21 -1 82 ~^ not my
-119 -126 -100 ~^ nothing
-137 -111 -101 ~^ off
-137 -111 -101 ~^ off by
110 -130 -195 ~^ ok
196 88 92 ~^ on
54 -94 -34 ~^ one
145 64 65 ~^ only the
-130 64 -71 ~^ please
-171 49 -101 ~^ please WORD
138 66 63 ~^ since
131 56 61 ~^ since CODE
-123 -107 -82 ~^ so
101 51 193 ~^ somebody
76 50 127 ~^ someone
-6 142 102 ~^ the
-96 46 -4 ~^ the -ing
127 -9 25 ~^ the -s
-137 48 -44 ~^ the CAPITALS
208 148 218 ~^ the CODE
-289 -208 -193 ~^ the GUARD
122 8 70 ~^ the HARM
-93 68 -62 ~^ the WORD
-101 -94 -69 ~^ there
-253 132 -76 ~^ this
-119 88 -26 ~^ this WORD
145 -1 40 ~^ was
-127 -65 -75 ~^ we WORD
0 -79 77 ~^ what
-51 75 -13 ~^ why
77 -9 17 ~^ with
-15 48 57 ~^ would
148 31 59 ~^ would HARM
-112 6 74 ~^ would WORD
-185 -74 -135 ~^ wrong
-196 -104 -147 ~^ wrong WORD
-210 -91 -122 ~^ you
-86 29 -21 ~^ you WORD
-78 57 -36 ~a ,
-145 -116 -105 ~a -ed
-193 -117 -120 ~a -ed WORD
-138 -126 -99 ~a -ing
-37 -68 41 ~a -s
-166 -142 -110 ~a CAPITALS
-103 -62 -56 ~a CAPITALS WORD
-181 -137 -121 ~a CODE
-39 -69 -47 ~a GUARD
525 146 207 ~a HARM
288 84 117 ~a HARM WORD
153 73 74 ~a HARM one
-14 -45 -29 ~a NUMBER
-143 -86 -78 ~a NUMBER WORD
42 219 54 ~a WORD
-99 -33 12 ~a WORD $
-194 39 -84 ~a WORD ,
-81 -81 -56 ~a WORD -ed
51 41 105 ~a WORD -ing
-70 -129 -77 ~a WORD -s
-73 -13 -55 ~a WORD .
97 16 35 ~a WORD ;
-115 -58 -61 ~a WORD GUARD
-70 19 -21 ~a WORD HARM
28 1 -87 ~a WORD WORD
59 92 145 ~a WORD at
-33 32 -4 ~a WORD for
-93 -104 3 ~a WORD from
154 163 90 ~a WORD in
192 56 97 ~a WORD of
94 125 50 ~a WORD on
217 102 105 ~a WORD one
-60 23 -16 ~a WORD that
90 -67 -16 ~a WORD to
-213 -80 -106 ~a WORD with
72 114 58 ~a WORD would
257 109 120 ~a wrong
191 83 89 ~a wrong WORD
162 64 136 ~about WORD
214 133 268 ~about the
171 55 90 ~about the HARM
-57 21 88 ~about the WORD
129 57 61 ~after -ing the
102 100 47 ~after CODE
127 60 62 ~after NUMBER WORD
-251 -168 -160 ~after WORD
-125 -94 -75 ~after WORD .
-39 -108 -110 ~after a
17 -67 -77 ~after a WORD
-201 -97 -100 ~after it
50 -26 -15 ~after the
62 -11 -4 ~after the WORD
-107 -57 -57 ~again ,
-61 -69 22 ~again .
-90 -70 13 ~again . $
129 32 45 ~against the
-102 -103 -69 ~all $
-381 -208 -230 ~all -s
-114 -66 -61 ~all -s WORD
-106 -58 -63 ~all .
-114 -83 -67 ~all . $
158 67 74 ~all NUMBER
12 5 -15 ~all WORD
88 -3 19 ~all WORD -s
-47 -74 -43 ~all of
24 140 9 ~all over
131 42 56 ~all the WORD
-96 -119 -85 ~an HARM
-64 -74 -56 ~an HARM WORD
-22 18 -53 ~an WORD
-214 -171 -146 ~an WORD WORD
104 46 45 ~an WORD and
375 191 178 ~and -ed
141 62 67 ~and -ed WORD
77 -11 -17 ~and -ing
225 22 60 ~and -s
-261 -143 -138 ~and -s the
55 -6 70 ~and CAPITALS
67 110 45 ~and CODE
112 134 79 ~and CODE WORD
158 50 82 ~and GUARD
45 55 27 ~and HARM
-92 -83 -73 ~and NUMBER -s
65 60 5 ~and WORD
143 74 128 ~and WORD ,
-277 -317 -170 ~and WORD -s
231 122 115 ~and WORD .
-168 -88 -86 ~and WORD NUMBER
-228 -53 -95 ~and WORD WORD
13 179 53 ~and WORD in
-183 -130 -113 ~and WORD the
100 22 37 ~and a
145 47 62 ~and a WORD
-177 -92 -91 ~and each
-82 33 -18 ~and gets
108 132 71 ~and i
210 154 120 ~and is
225 27 80 ~and it
105 42 47 ~and it -s
115 52 55 ~and never
79 85 52 ~and no
-142 -87 -78 ~and nobody
395 248 199 ~and not
131 76 36 ~and on
-161 -83 -82 ~and one
120 42 53 ~and only
-105 -59 -56 ~and so
128 86 70 ~and that
-31 -115 -40 ~and the
26 -42 20 ~and the WORD
-221 -70 -101 ~and then
-24 -52 -32 ~and we
-119 -71 -67 ~and we WORD
-178 -127 -104 ~and you
-127 -98 -75 ~and you WORD
-97 4 -39 ~another WORD
-14 -76 -52 ~any WORD
-123 -91 -77 ~anything WORD
99 50 45 ~anyway .
99 50 45 ~anyway . $
258 27 43 ~are -ed
-155 -88 -83 ~are -ed as
-89 -24 -61 ~are GUARD
-247 -187 -159 ~are HARM
116 47 53 ~are HARM by
-153 -86 -80 ~are NUMBER
-59 -112 43 ~are WORD
-194 -122 -108 ~are WORD ,
72 -36 7 ~are in
-107 17 -30 ~are never
180 76 85 ~aren't -ed
-29 102 -43 ~around the
-28 67 -15 ~around the WORD
69 15 25 ~as -ed
148 70 72 ~as -ed $
-96 -16 -82 ~as -s
40 168 66 ~as CODE
108 -41 19 ~as NUMBER
-167 -144 -134 ~as WORD
-62 5 -25 ~as WORD ,
150 63 63 ~as WORD -s
-163 -88 -85 ~as WORD and
114 2 36 ~as WORD as
31 -24 -10 ~as a
166 20 57 ~as it
-98 -69 -57 ~as one
92 40 14 ~as the
141 28 52 ~as the CAPITALS
-48 -93 -55 ~as the WORD
-9 -36 -31 ~as well
131 38 48 ~as well ,
-135 -73 -33 ~at -s
57 78 112 ~at NUMBER
-83 -87 53 ~at NUMBER $
-97 -8 -37 ~at NUMBER .
-59 9 -51 ~at WORD
34 -24 -4 ~at WORD ,
-166 -92 -88 ~at WORD .
262 117 120 ~at WORD NUMBER
167 30 56 ~at WORD and
109 25 38 ~at each
143 44 57 ~at each WORD
69 16 27 ~at first
141 46 63 ~at least
78 15 23 ~at most
99 30 36 ~at most NUMBER
-51 -52 -41 ~at once
17 67 58 ~at the
37 163 91 ~at the WORD
-113 -87 -75 ~at the first
85 12 22 ~at the same
-19 -41 76 ~at this
-124 -65 76 ~be -ed
185 91 154 ~be -ed $
-133 -74 -74 ~be -ed .
-109 -43 -55 ~be -ed by
121 57 55 ~be .
145 21 51 ~be . $
-59 -5 -47 ~be CODE
-136 -150 -142 ~be GUARD
101 23 36 ~be HARM
24 58 -46 ~be WORD
-25 93 19 ~be WORD to
62 4 6 ~be a
153 48 62 ~because of the
-151 -101 -89 ~because the
109 26 39 ~been -ed
129 -28 20 ~before -ing
134 49 58 ~before -ing ,
-6 96 25 ~before WORD
-136 -58 -121 ~before the
106 68 57 ~before the -s
-160 -100 -121 ~before the WORD
-115 -82 -67 ~being -ed
-99 -30 -45 ~being WORD
-248 -167 -122 ~between -s
135 76 112 ~between WORD and
-90 -49 -47 ~between the WORD
106 39 23 ~both -s
-116 -36 -52 ~both -s are
-72 -46 -41 ~but CODE
-14 111 21 ~but WORD
168 83 62 ~but the
23 -41 -26 ~but the WORD
150 97 63 ~by WORD
-71 -105 -70 ~by WORD $
-109 -22 -51 ~by WORD ,
-84 48 -14 ~by WORD -s
154 108 151 ~by WORD .
79 52 5 ~by WORD WORD
-64 -5 -36 ~by a
-141 -41 -73 ~by a WORD
-34 -28 -46 ~by one
229 6 57 ~by the
84 40 41 ~by the CAPITALS
51 -68 -24 ~by the WORD
-139 -51 -68 ~can HARM
-154 -117 -72 ~can WORD
-95 -85 -62 ~can WORD the
138 104 62 ~can be
117 64 46 ~can be -ed
124 97 69 ~can be WORD
48 113 55 ~can we
-127 -173 67 ~can't WORD
30 56 21 ~can't be
162 100 82 ~could WORD
-9 148 24 ~could be
28 104 39 ~could we
129 122 77 ~does it
-134 -5 -51 ~does not
-103 17 -33 ~does not WORD
71 3 32 ~does the WORD
114 119 29 ~doesn't WORD
-126 -75 -72 ~doesn't WORD .
-114 -65 -61 ~doesn't WORD the
117 57 29 ~don't WORD
134 62 64 ~each -s
8 -63 -59 ~each WORD
64 -17 7 ~each WORD $
144 54 63 ~each WORD -s
-37 -55 -39 ~each WORD .
173 67 77 ~even a
10 -40 -12 ~ever -s
-126 -69 -65 ~ever .
-126 -69 -65 ~ever . $
-71 -204 -146 ~every WORD
133 47 56 ~every WORD -s
192 87 90 ~every WORD .
-59 -63 -45 ~every WORD WORD
-141 -80 -77 ~everything is
-133 -77 -70 ~exactly NUMBER -s
195 54 48 ~fine $
-161 -88 -84 ~first $
199 75 81 ~first ,
123 -93 -1 ~first WORD
159 74 77 ~first WORD $
-117 -77 -70 ~first WORD WORD
-237 -161 -57 ~for -s
-177 -85 -88 ~for -s .
-155 -94 -91 ~for CAPITALS
-109 -90 -68 ~for NUMBER
2 95 57 ~for WORD
11 104 109 ~for WORD $
116 128 63 ~for WORD ,
-20 -121 -61 ~for WORD -s
-108 -93 -69 ~for WORD .
164 49 59 ~for a
69 -26 4 ~for a WORD
-186 -113 -101 ~for all
-53 80 -4 ~for each
-210 -118 -111 ~for ever
-126 -69 -65 ~for ever .
-124 -76 -70 ~for good
118 65 60 ~for it
86 -28 -24 ~for me
-81 -90 -59 ~for one
139 63 67 ~for that
178 89 17 ~for the
32 -145 -83 ~for the WORD
-274 -112 -127 ~from -ing
285 170 148 ~from CODE
1 73 16 ~from NUMBER
46 -57 182 ~from WORD
111 27 44 ~from WORD -s
65 29 -6 ~from the
41 106 83 ~from the -s
121 91 62 ~from the CAPITALS
-55 -110 -102 ~from the WORD
-25 -47 -26 ~get -ed
-265 -64 -154 ~get WORD
-315 -209 -188 ~gets -ed
-167 -86 -85 ~gets -ed as
-93 -63 -53 ~gets HARM
147 46 62 ~gets a
113 29 45 ~gets a WORD
141 64 66 ~gets its
-140 -46 -68 ~gets the
6 104 35 ~had to
6 104 35 ~had to WORD
-137 -123 -92 ~has -ed
-166 -71 -85 ~has NUMBER
-152 -89 -83 ~has NUMBER -s
179 135 89 ~has WORD
-72 16 -28 ~has a
-80 40 -22 ~has a WORD
108 44 48 ~has been -ed
141 25 52 ~has its
74 24 30 ~has its own
-348 -188 -188 ~has no
-164 -151 -110 ~has no WORD
82 63 45 ~has to
196 68 64 ~have WORD
56 27 211 ~have a
57 14 219 ~have a WORD
-168 -112 -100 ~have no
-152 -103 -91 ~have no WORD
41 26 -34 ~here $
-62 -79 -4 ~here ,
98 -37 85 ~here .
65 -34 81 ~here . $
117 5 37 ~here ;
-85 133 -4 ~here and
487 59 163 ~i -ed
-190 -113 -101 ~i -ed CODE
111 33 47 ~i -ed WORD
70 26 30 ~i -ed it
182 37 66 ~i -ed the
188 204 121 ~i GUARD
-33 125 -5 ~i HARM
-91 63 -79 ~i WORD
-161 -135 -102 ~i WORD it
134 207 109 ~i WORD that
-74 0 -36 ~i am
-226 -124 -127 ~i can
-199 -110 -114 ~i can WORD
-116 -62 -30 ~i can't
-98 -52 -20 ~i can't WORD
-82 27 -20 ~i do
-100 -116 -72 ~i don't
-44 -87 -43 ~i don't WORD
6 104 35 ~i had to
23 -42 76 ~i have
3 -37 79 ~i have a
-52 33 27 ~i would
-53 16 36 ~i would WORD
-1 96 26 ~i'd HARM
-1 96 26 ~i'd HARM the
-158 65 -44 ~i'd WORD
-43 39 -15 ~i'd WORD the
173 57 67 ~if WORD
90 27 35 ~if WORD -s
-121 -88 -76 ~if i
-25 -50 -43 ~if the
72 -20 -12 ~in -s
191 74 87 ~in -s -s
87 84 36 ~in CODE
69 150 67 ~in CODE ,
71 18 9 ~in NUMBER
138 87 71 ~in NUMBER -s
-381 -169 -230 ~in WORD
-95 -89 -41 ~in WORD $
-75 -24 -5 ~in WORD .
-140 -96 -84 ~in WORD NUMBER
73 129 40 ~in WORD WORD
-86 -79 -58 ~in WORD and
-55 108 5 ~in WORD of
35 99 40 ~in a
77 139 71 ~in a WORD
-147 -92 -81 ~in both
-16 48 123 ~in here
-120 -136 -91 ~in it
138 219 103 ~in one
138 219 103 ~in one WORD
-46 12 -50 ~in the
-179 -132 -71 ~in the -ing
-45 47 -56 ~in the CAPITALS
203 100 106 ~in the GUARD
-77 30 -21 ~in the HARM
-75 128 -5 ~in the WORD
73 66 65 ~in this
21 15 27 ~in this WORD
-53 41 -79 ~instead of
61 160 60 ~into a
-120 -119 -85 ~into the
-194 -143 -115 ~into the WORD
-46 -284 -194 ~is -ed
189 79 87 ~is -ed $
229 123 110 ~is -ed ,
-59 -55 -42 ~is -ed .
117 139 80 ~is -ed CODE
-177 -91 -89 ~is -ed HARM
-145 -107 -87 ~is -ed WORD
-71 -60 -45 ~is -ed as
-64 -59 -43 ~is -ed before
-205 -118 -108 ~is -ed but
157 70 66 ~is -ed by
-31 -81 -43 ~is -ed in
-115 -78 -69 ~is -ed on
144 31 54 ~is -ed to
55 6 17 ~is -ed with
-138 -90 -79 ~is -ly
296 117 118 ~is CODE
197 83 93 ~is CODE ,
235 110 97 ~is GUARD
87 126 68 ~is GUARD ,
188 89 89 ~is GUARD and
86 34 38 ~is GUARD by
54 -32 -21 ~is HARM
-66 -61 -45 ~is HARM ,
-7 184 35 ~is NUMBER
114 80 64 ~is NUMBER ,
-68 80 2 ~is NUMBER -s
-40 37 -83 ~is WORD
166 197 112 ~is WORD ,
155 99 68 ~is WORD .
-231 -122 -129 ~is WORD WORD
134 43 58 ~is WORD after
140 47 60 ~is WORD and
-142 -32 -61 ~is WORD at
-134 -87 -79 ~is WORD in
-159 -101 -92 ~is WORD of
-9 166 33 ~is a
-46 123 11 ~is a WORD
-92 -61 -54 ~is always
-122 -58 -63 ~is an
64 -30 4 ~is in
58 -7 14 ~is in the
-162 -108 -92 ~is never
-71 -48 -41 ~is never -ed
-114 -70 -62 ~is never WORD
-150 -112 -93 ~is not
-145 -76 -75 ~is off by
72 -7 9 ~is on
-56 83 2 ~is one
167 131 88 ~is right
40 -24 1 ~is still
242 116 247 ~is the
-84 -159 19 ~is the WORD
24 88 36 ~is the same
9 93 8 ~is there
248 105 107 ~is what
241 102 113 ~is what the
-211 -224 -167 ~isn't -ed
10 66 2 ~isn't WORD
21 56 -92 ~it $
21 -16 -38 ~it -s
88 43 42 ~it -s .
158 130 84 ~it -s WORD
-137 -78 -72 ~it -s at
-114 -77 -67 ~it -s the
-141 -32 3 ~it .
13 29 77 ~it . $
208 61 112 ~it WORD
38 -27 -1 ~it and
-122 -75 -72 ~it does
257 161 128 ~it in
-134 -10 -58 ~it is
-115 -74 -66 ~it is the
86 14 28 ~it should
73 10 23 ~it should be
-136 -98 -81 ~it with
-19 -77 -38 ~it's -ed
-103 -52 -110 ~it's WORD
100 8 10 ~it's a
76 61 30 ~its WORD
17 -46 -16 ~its WORD $
159 62 69 ~its WORD .
33 35 0 ~its own
153 75 69 ~its own WORD
-131 -104 -117 ~last WORD
120 56 58 ~last WORD ,
91 43 42 ~last WORD -s
-142 -88 -83 ~last WORD WORD
-97 20 -55 ~makes the
-192 21 -83 ~makes the WORD
88 29 14 ~may WORD
122 12 41 ~may be
-9 86 -5 ~maybe WORD
195 63 38 ~me $
-144 -57 12 ~me WORD
24 162 44 ~might WORD
-163 -89 -85 ~more .
-121 -68 -64 ~more . $
-16 99 86 ~more WORD
168 33 64 ~more than
99 30 36 ~most NUMBER
129 23 45 ~most WORD
-112 -116 -122 ~must be
41 -17 0 ~my WORD
-82 58 -10 ~my WORD -s
-10 34 -20 ~my WORD WORD
-186 -144 -123 ~need to
-185 -141 -121 ~need to WORD
-34 -61 34 ~needs WORD
-197 -37 -121 ~never -ed
-108 -90 -75 ~never -s
13 53 -22 ~next WORD
20 72 28 ~next WORD .
-152 -37 -72 ~next WORD WORD
34 75 7 ~next to
202 48 77 ~no -ing
218 129 93 ~no -s
-61 -72 -46 ~no CODE
-112 -66 -60 ~no CODE ,
-142 -79 -75 ~no GUARD
143 25 48 ~no HARM
-292 -102 -191 ~no WORD
-89 -122 -74 ~no WORD $
-350 -185 -189 ~no WORD ,
168 63 73 ~no WORD -s
-303 -193 -171 ~no WORD .
-74 41 -20 ~no WORD WORD
171 107 88 ~no WORD in
-62 -80 -52 ~nobody -s
-146 -94 -81 ~nobody -s it
134 38 55 ~nobody can
163 55 71 ~nobody can WORD
-102 130 40 ~not WORD
55 159 59 ~not WORD $
-25 44 1 ~not a
-78 5 -30 ~not a WORD
-119 -64 -16 ~not at
5 0 134 ~not my
5 0 134 ~not my WORD
-54 -102 -91 ~not the
-134 10 -43 ~nothing ,
-103 75 -14 ~nothing -s
43 1 12 ~nothing .
229 90 103 ~nothing HARM
150 61 67 ~nothing WORD
-164 -93 -87 ~nothing here
-124 -65 -63 ~nothing in
201 141 99 ~nothing to
128 88 58 ~nothing to WORD
-40 130 182 ~of -s
40 -23 77 ~of -s $
-97 -65 10 ~of CODE
58 -30 -10 ~of NUMBER
175 80 84 ~of NUMBER ,
-100 -64 -62 ~of NUMBER -s
-97 -46 -52 ~of NUMBER WORD
97 237 21 ~of WORD
-98 0 -73 ~of WORD $
261 179 137 ~of WORD ,
-68 120 -17 ~of WORD .
-179 -136 -111 ~of WORD WORD
-105 -120 -63 ~of a
-119 -129 -65 ~of a WORD
118 49 55 ~of exactly
118 49 55 ~of exactly NUMBER
-87 54 -14 ~of it
-95 -136 61 ~of the
-48 -11 -19 ~of the -s
233 120 267 ~of the WORD
-218 -142 -125 ~of them
107 29 40 ~of this
-223 -103 -143 ~off by
-107 -100 -91 ~off by one
115 -10 -9 ~ok for
6 -38 -2 ~on -s
115 53 55 ~on .
144 69 70 ~on . $
-94 -80 -100 ~on CAPITALS
5 -10 23 ~on CODE
229 97 96 ~on GUARD
-60 -71 -66 ~on NUMBER
77 161 68 ~on WORD
74 157 48 ~on WORD ,
39 179 34 ~on WORD .
74 -11 69 ~on WORD NUMBER
-24 -77 -68 ~on WORD and
26 -65 -38 ~on a
-63 -83 -65 ~on a WORD
139 60 64 ~on an
-216 -130 -123 ~on each
-220 -130 -124 ~on each WORD
-78 -38 -42 ~on it
23 -94 88 ~on the
126 127 64 ~on the -s
-192 -169 -142 ~on the HARM
144 -8 130 ~on the WORD
241 168 190 ~on this
133 107 75 ~on this WORD
-188 -106 -100 ~once ,
-112 -62 -63 ~once .
-112 -62 -63 ~once . $
168 76 80 ~once the
168 76 80 ~once the WORD
-51 -113 -66 ~one $
106 -8 131 ~one ,
-111 8 -47 ~one -ed
-109 -84 -92 ~one -s
-111 -38 35 ~one .
-36 -20 68 ~one . $
-88 7 -34 ~one :
85 164 13 ~one WORD
-118 -92 -30 ~one WORD $
173 88 79 ~one WORD ,
-113 -4 -44 ~one WORD -s
-90 -77 -66 ~one WORD .
-248 -195 -161 ~one WORD WORD
-77 51 -20 ~one WORD and
157 149 66 ~one WORD per
-54 -35 -49 ~one in
-118 -123 -85 ~only ,
-155 -84 -81 ~only , the
-178 -106 -9 ~only -ed
288 144 112 ~only -s
160 110 85 ~only -s the
-128 -39 -68 ~only .
-99 3 -69 ~only WORD
130 37 48 ~only for
127 35 33 ~only in
-114 -11 -46 ~only that
96 28 22 ~only the
153 36 57 ~only the WORD
86 51 44 ~or NUMBER
69 88 15 ~or WORD
-14 89 -2 ~other -s
181 -41 32 ~other WORD
-83 41 -30 ~our WORD
118 -49 5 ~out of
13 -60 -26 ~out of WORD
103 38 46 ~out the
108 75 59 ~over WORD
92 9 28 ~over a
134 31 49 ~over a WORD
-37 -73 -48 ~over the
156 6 38 ~own WORD
-10 -168 -58 ~per WORD
61 -17 6 ~per WORD ,
177 61 74 ~per WORD WORD
-109 10 -40 ~please ,
-198 121 -32 ~please WORD
-39 191 5 ~please WORD the
62 87 24 ~rather than
101 24 39 ~right ,
101 41 19 ~right .
96 38 16 ~right . $
92 7 30 ~right WORD
49 19 21 ~right after
127 22 71 ~right here
-90 -70 -55 ~right now
-5 -156 -127 ~same WORD
90 -12 20 ~same WORD ,
156 36 61 ~same WORD .
-139 -110 -90 ~same WORD WORD
-86 -101 -83 ~same WORD as
-73 -26 60 ~should WORD
-109 -47 -15 ~should be
82 56 43 ~should be .
-107 -54 -59 ~since WORD
-55 -17 -30 ~since the
-7 -55 -24 ~since the WORD
-198 -103 -101 ~so -ed
263 110 119 ~so -ing
139 63 66 ~so -ing the
177 53 73 ~so -s
166 49 70 ~so CODE
-124 -82 -71 ~so NUMBER
50 -78 4 ~so WORD
28 -21 -2 ~so WORD -s
-29 -44 -28 ~so WORD WORD
70 -12 11 ~so a
107 51 52 ~so even
-83 -86 -59 ~so it
171 76 81 ~so no
96 45 47 ~so no WORD
101 152 81 ~so nothing
83 70 40 ~so the
-16 -70 -36 ~so the WORD
55 135 59 ~so whatever
-40 129 16 ~some WORD
5 6 86 ~someone from
-201 -6 -99 ~still -s
-161 -86 -83 ~still -s ,
155 67 72 ~still WORD
35 114 45 ~than CODE
-27 30 -37 ~than WORD
-101 -88 -65 ~than the
-93 -90 -72 ~that -s
-164 -24 -67 ~that CODE
36 105 73 ~that WORD
-15 71 16 ~that a
-180 -9 -64 ~that it
205 41 73 ~that one
50 -17 -9 ~that the
11 -29 -24 ~that the WORD
-152 -111 -93 ~that's WORD
69 -4 -34 ~the -ed
197 64 51 ~the -ed WORD
-162 137 56 ~the -ing
-134 -82 -75 ~the -ing .
91 143 78 ~the -ing WORD
3 105 19 ~the -ing still
29 -88 26 ~the -ly
181 -30 10 ~the -s
31 114 -10 ~the -s $
-184 -107 -141 ~the -s ,
-149 -163 -108 ~the -s -s
-114 -77 -71 ~the -s .
151 49 61 ~the -s HARM
279 -1 115 ~the -s WORD
183 -2 46 ~the -s are
-85 -31 96 ~the -s in
-185 -138 -113 ~the -s of
170 133 92 ~the -s on
123 148 -58 ~the CAPITALS
182 108 50 ~the CAPITALS -s
166 54 70 ~the CAPITALS .
-190 -133 -144 ~the CAPITALS GUARD
45 19 17 ~the CAPITALS WORD
234 39 143 ~the CODE
207 65 85 ~the CODE -s
46 143 49 ~the CODE WORD
45 168 67 ~the CODE after
-144 -117 -89 ~the CODE is
-133 -141 50 ~the GUARD
105 69 87 ~the GUARD ,
82 -90 -28 ~the GUARD -s
73 69 130 ~the GUARD WORD
-135 -101 -88 ~the GUARD is
8 -73 -22 ~the HARM
187 52 78 ~the HARM -s
68 3 16 ~the HARM GUARD
-103 35 -29 ~the HARM WORD
130 64 64 ~the HARM is
82 34 29 ~the NUMBER
-68 -340 -107 ~the WORD
137 182 134 ~the WORD $
-95 -10 -13 ~the WORD ,
23 67 -12 ~the WORD -ed
15 -47 32 ~the WORD -ing
143 33 10 ~the WORD -s
6 -222 -86 ~the WORD .
-233 -147 -122 ~the WORD :
-306 -152 -165 ~the WORD ;
-9 -8 33 ~the WORD ?
-5 55 -7 ~the WORD CAPITALS
-52 -20 -31 ~the WORD CODE
-14 -117 -28 ~the WORD GUARD
205 -31 44 ~the WORD HARM
57 89 33 ~the WORD NUMBER
63 -85 88 ~the WORD WORD
-27 76 15 ~the WORD a
-194 -128 -110 ~the WORD after
-111 -77 -65 ~the WORD again
-58 -152 -94 ~the WORD and
113 40 50 ~the WORD are
-141 -68 -81 ~the WORD as
109 32 45 ~the WORD before
-212 -72 -104 ~the WORD but
135 64 65 ~the WORD by
302 252 181 ~the WORD can't
-79 38 -50 ~the WORD could
52 34 98 ~the WORD for
34 -26 -2 ~the WORD gets
-19 85 1 ~the WORD has
316 202 232 ~the WORD in
41 -148 -107 ~the WORD is
-177 -112 -104 ~the WORD isn't
87 -14 19 ~the WORD may
-196 -37 -185 ~the WORD of
-115 -96 -83 ~the WORD on
33 -1 1 ~the WORD one
-79 -64 -62 ~the WORD only
257 101 113 ~the WORD that
198 80 84 ~the WORD with
-166 -226 -138 ~the first
190 2 61 ~the first WORD
-22 -100 -71 ~the last
-78 -102 -87 ~the last WORD
115 44 20 ~the next
174 32 44 ~the next WORD
-203 -137 -118 ~the one
-137 -80 -74 ~the one WORD
43 42 1 ~the other
63 88 34 ~the other -s
140 -10 40 ~the other WORD
80 13 29 ~the right WORD
8 80 -38 ~the same
-40 -143 -117 ~the same WORD
-209 -40 -90 ~the wrong
-145 11 -50 ~the wrong WORD
226 59 92 ~their WORD
126 52 59 ~them ,
103 50 47 ~then -s
133 55 61 ~then .
137 60 64 ~then . $
-113 -74 -63 ~then CODE
-73 -88 -66 ~then WORD
156 119 87 ~then the
123 118 78 ~then the WORD
95 -109 -28 ~there $
12 64 15 ~there .
-64 27 -19 ~there is
-110 -130 -88 ~there's a
6 -36 -18 ~there's no
-244 -113 -122 ~there's no WORD
119 65 46 ~there's one
83 135 69 ~these WORD
-93 -170 -105 ~they WORD
22 -44 60 ~this WORD
-24 -44 4 ~this WORD ,
20 -40 96 ~this WORD .
58 98 36 ~this WORD WORD
-55 25 -16 ~this WORD is
-157 -116 -98 ~this can
66 149 62 ~this is
97 -25 156 ~this one
97 99 56 ~though .
-120 -63 -61 ~through .
-120 -63 -61 ~through . $
173 46 72 ~through CODE
122 53 55 ~through all
191 59 76 ~through the
127 34 48 ~through the WORD
56 -21 -2 ~to CODE
44 62 31 ~to HARM
181 167 166 ~to NUMBER
158 83 128 ~to NUMBER WORD
-166 8 -4 ~to WORD
174 141 92 ~to WORD $
107 44 27 ~to WORD ,
-95 -65 -55 ~to WORD -s
39 102 11 ~to WORD .
-59 -25 14 ~to WORD WORD
-133 -108 -85 ~to WORD a
33 73 72 ~to WORD the
-19 -97 -52 ~to a
-4 -89 -44 ~to a WORD
-32 -56 76 ~to be
-98 -85 49 ~to be -ed
-128 -54 -165 ~to the
191 137 34 ~to the WORD
66 -30 3 ~too ,
-80 3 -28 ~too WORD
-81 15 -23 ~too WORD .
89 23 32 ~under the
-152 -109 -90 ~until WORD
166 55 69 ~until the
94 27 37 ~up . $
115 52 55 ~up as
87 26 36 ~up to
174 64 74 ~us $
71 -149 -54 ~via CODE
-268 -106 -127 ~was -ed
209 125 109 ~was GUARD
-63 -136 -82 ~was WORD
125 51 58 ~was wrong
46 127 79 ~we GUARD
-132 -80 -72 ~we HARM
-173 -167 -73 ~we WORD
-37 24 -8 ~we WORD the
49 87 30 ~we have
24 -46 -17 ~well ,
-37 -89 -30 ~what -s
205 63 86 ~what WORD
60 96 50 ~what it
141 1 20 ~what the
77 1 2 ~what the WORD
116 15 40 ~whatever the
116 15 40 ~whatever the WORD
14 -61 -54 ~when WORD
-181 -174 -102 ~when the
15 -20 18 ~when the WORD
-161 -70 -82 ~where the
-103 -60 -57 ~where the WORD
-33 -120 -65 ~which -s
-25 71 56 ~which WORD
55 59 32 ~which is
112 52 54 ~which is what
79 -25 9 ~while -ing
-148 -90 -81 ~while the
-174 -98 -93 ~while the WORD
-43 -89 22 ~who -s
-3 18 91 ~who -s the
-2 -55 -83 ~who GUARD
-135 -95 -80 ~whoever -s
-160 -100 -89 ~will HARM
-186 45 59 ~will WORD
-72 10 -28 ~will be
-85 -186 -97 ~with CODE
-27 -78 -47 ~with NUMBER
-76 -30 -39 ~with NUMBER -s
8 32 -85 ~with WORD
-173 -195 -183 ~with WORD -s
72 158 65 ~with WORD WORD
-53 -69 11 ~with a
-177 -111 -98 ~with a -ed
-50 -44 -57 ~with a WORD
-160 34 -57 ~with it
-148 -99 -84 ~with no
71 -7 18 ~with that
-90 -153 26 ~with the
27 -4 99 ~with the -s
50 -23 35 ~with the WORD
-110 -75 -73 ~without WORD
-72 -7 -39 ~without a
-52 20 -23 ~without a WORD
123 -11 25 ~won't WORD
148 31 59 ~would HARM
-31 310 235 ~would WORD
38 172 66 ~would WORD the
47 111 32 ~would be
49 74 32 ~would be WORD
36 115 24 ~would you WORD
-71 46 -72 ~wrong WORD
-120 -68 -64 ~you GUARD
-424 -245 -306 ~you WORD
-33 -84 -62 ~you WORD the
112 187 93 ~you can
-177 14 -62 ~your WORD
216 -7 -116 ~👍 $
209 53 -99 👍
216 -7 -116 👍 $
"""
