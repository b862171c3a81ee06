// Made of viz/templates/page/script by `make script`: change the modules, not this file.
var Sc=Object.defineProperty;var st=(t,e)=>{for(var n in e)Sc(t,n,{get:e[n],enumerable:!0})};var Ct=Uint8Array,Ze=Uint16Array,Oc=Int32Array,Ls=new Ct([0,0,0,0,0,0,0,0,1,1,1,1,2,2,2,2,3,3,3,3,4,4,4,4,5,5,5,5,0,0,0,0]),Es=new Ct([0,0,0,0,1,1,2,2,3,3,4,4,5,
5,6,6,7,7,8,8,9,9,10,10,11,11,12,12,13,13,0,0]),Lc=new Ct([16,17,18,0,8,7,9,6,10,5,11,4,12,3,13,2,14,1,15]),As=function(t,e){for(var n=new Ze(31),o=0;o<31;++o)n[o]=
e+=1<<t[o-1];for(var r=new Oc(n[30]),o=1;o<30;++o)for(var i=n[o];i<n[o+1];++i)r[i]=i-n[o]<<5|o;return{b:n,r}},Cs=As(Ls,2),Ts=Cs.b,Ec=Cs.r;Ts[28]=258,Ec[258]=28;
var Ps=As(Es,0),Ac=Ps.b,Ad=Ps.r,Lr=new Ze(32768);for(F=0;F<32768;++F)ee=(F&43690)>>1|(F&21845)<<1,ee=(ee&52428)>>2|(ee&13107)<<2,ee=(ee&61680)>>4|(ee&3855)<<4,Lr[F]=
((ee&65280)>>8|(ee&255)<<8)>>1;var ee,F,Tn=(function(t,e,n){for(var o=t.length,r=0,i=new Ze(e);r<o;++r)t[r]&&++i[t[r]-1];var s=new Ze(e);for(r=1;r<e;++r)s[r]=s[r-
1]+i[r-1]<<1;var a;if(n){a=new Ze(1<<e);var l=15-e;for(r=0;r<o;++r)if(t[r])for(var p=r<<4|t[r],d=e-t[r],f=s[t[r]-1]++<<d,h=f|(1<<d)-1;f<=h;++f)a[Lr[f]>>l]=p}else
for(a=new Ze(o),r=0;r<o;++r)t[r]&&(a[r]=Lr[s[t[r]-1]++]>>15-t[r]);return a}),Pn=new Ct(288);for(F=0;F<144;++F)Pn[F]=8;var F;for(F=144;F<256;++F)Pn[F]=9;var F;for(F=
256;F<280;++F)Pn[F]=7;var F;for(F=280;F<288;++F)Pn[F]=8;var F,js=new Ct(32);for(F=0;F<32;++F)js[F]=5;var F;var Cc=Tn(Pn,9,1);var Tc=Tn(js,5,1),Sr=function(t){for(var e=t[0],n=1;n<t.length;++n)t[n]>e&&(e=t[n]);return e},Dt=function(t,e,n){var o=e/8|0;return(t[o]|t[o+1]<<8)>>(e&7)&n},Or=function(t,e){
var n=e/8|0;return(t[n]|t[n+1]<<8|t[n+2]<<16)>>(e&7)},Pc=function(t){return(t+7)/8|0},Ns=function(t,e,n){return(e==null||e<0)&&(e=0),(n==null||n>t.length)&&(n=t.
length),new Ct(t.subarray(e,n))};var jc=["unexpected EOF","invalid block type","invalid length/literal","invalid distance","stream finished","no stream handler",,"no callback","invalid UTF-8 da\
ta","extra field too long","date not in range 1980-2099","filename too long","stream finishing","invalid zip data"],Ht=function(t,e,n){var o=new Error(e||jc[t]);
if(o.code=t,Error.captureStackTrace&&Error.captureStackTrace(o,Ht),!n)throw o;return o},Nc=function(t,e,n,o){var r=t.length,i=o?o.length:0;if(!r||e.f&&!e.l)return n||
new Ct(0);var s=!n,a=s||e.i!=2,l=e.i;s&&(n=new Ct(r*3));var p=function(Ms){var Ss=n.length;if(Ms>Ss){var Os=new Ct(Math.max(Ss*2,Ms));Os.set(n),n=Os}},d=e.f||0,
f=e.p||0,h=e.b||0,y=e.l,v=e.d,b=e.m,M=e.n,L=r*8;do{if(!y){d=Dt(t,f,1);var S=Dt(t,f+1,3);if(f+=3,S)if(S==1)y=Cc,v=Tc,b=9,M=5;else if(S==2){var B=Dt(t,f,31)+257,H=Dt(
t,f+10,15)+4,J=B+Dt(t,f+5,31)+1;f+=14;for(var ot=new Ct(J),$t=new Ct(19),Y=0;Y<H;++Y)$t[Lc[Y]]=Dt(t,f+Y*3,7);f+=H*3;for(var Wt=Sr($t),En=(1<<Wt)-1,An=Tn($t,Wt,1),
Y=0;Y<J;){var fo=An[Dt(t,f,En)];f+=fo&15;var O=fo>>4;if(O<16)ot[Y++]=O;else{var qe=0,po=0;for(O==16?(po=3+Dt(t,f,3),f+=2,qe=ot[Y-1]):O==17?(po=3+Dt(t,f,7),f+=3):
O==18&&(po=11+Dt(t,f,127),f+=7);po--;)ot[Y++]=qe}}var xs=ot.subarray(0,B),me=ot.subarray(B);b=Sr(xs),M=Sr(me),y=Tn(xs,b,1),v=Tn(me,M,1)}else Ht(1);else{var O=Pc(
f)+4,C=t[O-4]|t[O-3]<<8,j=O+C;if(j>r){l&&Ht(0);break}a&&p(h+C),n.set(t.subarray(O,j),h),e.b=h+=C,e.p=f=j*8,e.f=d;continue}if(f>L){l&&Ht(0);break}}a&&p(h+131072);
for(var kc=(1<<b)-1,$c=(1<<M)-1,kr=f;;kr=f){var qe=y[Or(t,f)&kc],Ke=qe>>4;if(f+=qe&15,f>L){l&&Ht(0);break}if(qe||Ht(2),Ke<256)n[h++]=Ke;else if(Ke==256){kr=f,y=
null;break}else{var bs=Ke-254;if(Ke>264){var Y=Ke-257,Cn=Ls[Y];bs=Dt(t,f,(1<<Cn)-1)+Ts[Y],f+=Cn}var $r=v[Or(t,f)&$c],Mr=$r>>4;$r||Ht(3),f+=$r&15;var me=Ac[Mr];if(Mr>
3){var Cn=Es[Mr];me+=Or(t,f)&(1<<Cn)-1,f+=Cn}if(f>L){l&&Ht(0);break}a&&p(h+131072);var ks=h+bs;if(h<me){var $s=i-me,Mc=Math.min(me,ks);for($s+h<0&&Ht(3);h<Mc;++h)
n[h]=o[$s+h]}for(;h<ks;++h)n[h]=n[h-me]}}e.l=y,e.p=kr,e.b=h,e.f=d,y&&(d=1,e.m=b,e.d=v,e.n=M)}while(!d);return h!=n.length&&s?Ns(n,0,h):n.subarray(0,h)};var zc=new Ct(0);function zs(t,e){return Nc(t,{i:2},e&&e.out,e&&e.dictionary)}var Er=typeof TextDecoder<"u"&&new TextDecoder,Wc=0;try{Er.decode(zc,{stream:!0}),Wc=1}catch{}var Dc=function(t){for(var e="",n=0;;){var o=t[n++],r=(o>127)+(o>223)+
(o>239);if(n+r>t.length)return{s:e,r:Ns(t,n-1)};r?r==3?(o=((o&15)<<18|(t[n++]&63)<<12|(t[n++]&63)<<6|t[n++]&63)-65536,e+=String.fromCharCode(55296|o>>10,56320|o&
1023)):r&1?e+=String.fromCharCode((o&31)<<6|t[n++]&63):e+=String.fromCharCode((o&15)<<12|(t[n++]&63)<<6|t[n++]&63):e+=String.fromCharCode(o)}};function Ws(t,e){if(e){for(var n="",o=0;o<t.length;o+=16384)n+=String.fromCharCode.apply(null,t.subarray(o,o+16384));return n}else{if(Er)return Er.decode(t);var r=Dc(
t),i=r.s,n=r.r;return n.length&&Ht(8),i}}var m=t=>document.getElementById(t),Gt=document.documentElement,N=m("board"),A=(t,e,n)=>{let o=document.createElement(t);return e!==void 0&&e!==""&&(o.textContent=
e),n&&(o.className=n),o},q=(t,e,n)=>{let o=A("button",t,n);return o.type="button",o.addEventListener("click",e),o},qt=t=>[...document.querySelectorAll(`button[d\
ata-${t}]`)],ne=t=>t.target,Ic="http://www.w3.org/2000/svg",tt=(t,e,n)=>{let o=document.createElementNS(Ic,t);for(let[r,i]of Object.entries(e))o.setAttribute(r,
String(i));return n&&(o.textContent=n),o},oe=t=>t.getContext("2d"),z=t=>{m("told").textContent!==t&&(m("told").textContent=t)},jn={ArrowRight:1,ArrowDown:1,ArrowLeft:-1,
ArrowUp:-1};function uo(t){let e=m(t);return e.dataset.packed?Ws(zs(Uint8Array.from(atob(e.textContent),n=>n.charCodeAt(0)))):e.textContent}var Ar=document.createElement("script");Ar.textContent=uo("engine");document.head.append(Ar);Ar.remove();var Nn=t=>JSON.parse(uo(t)),Ds=({count:t,same:e,each:n})=>{let o=new Array(t),r=Object.keys(n),i={at:0,...e,...n};for(let s=0;s<t;s++){let a={...i};a.at=s;for(let l of r)
a[l]=n[l][s];o[s]=a}return o},Is=Nn("model"),k=Ds(Is.nodes),T=Ds(Is.edges),w=Nn("data"),D=new Map;for(let t of k)D.set(t.id,t);var U=new Map;for(let t of T)U.set(
t.uid,t);var V=new Map;for(let t of k)V.set(t.uid,[...V.get(t.uid)||[],t]);var R=k.map(()=>[]);for(let t of T)R[t.source].push(t),t.target!==t.source&&R[t.target].
push(t);var re=T.length>w.limits.many,It={texts:[],cards:{},lines:{},claims:{}},Rt=Nn("left"),Rs=[...document.body.children].map(t=>[t,t.tagName==="SCRIPT"?"":t.
outerHTML]);Rt.file&&(w.live=null);var Kt=w.live?location.pathname+location.search:"",Je=(w.near?w.near.packs:[]).map(([t,e,n,o,r,i,s,a,l])=>({id:t.slice(5),one:e,
many:n,label:o,box:[r,i,s,a],members:l})),ct=new Map(Je.map(t=>[t.id,t])),zn=new Map(Je.flatMap(t=>t.members.map(e=>[e,t]))),Mt=w.near&&w.near.sizes,G=w.live,Bs=t=>G&&
G.opens[t.startsWith("card:")?D.get(t.slice(5)).uid:t.slice(t.indexOf(":")+1)]||"";var Ve=()=>({at:"",route:-1,known:"",from:0,to:Math.max(w.clock.spans.length-1,0),off:new Set,least:0,hidden:new Set,folded:new Set,pinned:new Map,picked:new Set,
mode:"picture",turn:"",theme:"",ends:["",""],eye:null,grown:[],every:!1,laid:new Map,open:new Set,against:"",beside:!1}),c=Ve(),Fs=c.to,g={lines:[],pills:[],cards:new Uint8Array(
k.length),drawn:new Uint8Array(T.length),held:new Map,focus:null,routes:[],gone:new Set,measures:[]},at=[],u={placed:null,geometry:[],batches:null,pairs:null,frame:null,
namesDrawn:[],loose:new Map,routed:new Map,unrouted:new Set,weakest:new Set,outline:null,paperBoxes:[],earlier:null},x={hover:"",pulled:[],moving:!1,loop:null,lassoOn:!1,
boxOn:!1,joining:"",noting:null,shownSheet:"",saving:!1,printing:!1,toPrint:!1,tableSize:200,index:null,lastKind:"",unsaved:!1};var Us=t=>[["pin",t.pinned],["laid",t.laid]],Rc=t=>[["hide",t.hidden],["fold",t.folded],["pick",t.picked]];function ie(){let t=new URLSearchParams,e=Ve();c.at&&
t.set("at",c.at),c.route>=0&&t.set("route",String(c.route)),c.known&&t.set("known",c.known),c.against&&t.set("against",c.against),c.beside&&t.set("beside","yes"),
(c.from!==e.from||c.to!==e.to)&&t.set("true",`${c.from}-${c.to}`),c.off.size&&t.set("off",[...c.off].join("~")),c.least&&t.set("least",String(c.least)),c.hidden.
size&&t.set("hide",[...c.hidden].join("~")),c.folded.size&&t.set("fold",[...c.folded].join("~")),c.picked.size&&t.set("pick",[...c.picked].join("~"));for(let[n,
o]of Us(c))o.size&&t.set(n,[...o].map(([r,[i,s]])=>`${r}~${i}~${s}`).join("~"));return c.open.size&&t.set("open",[...c.open].join("~")),c.mode!=="picture"&&t.set(
"as",c.mode),c.every&&t.set("every","yes"),c.turn&&t.set("turn",c.turn),c.theme&&t.set("theme",c.theme),c.ends[0]&&t.set("join",c.ends.join("~")),c.grown.length&&
t.set("grow",c.grown.join("~")),c.eye&&t.set("eye",c.eye.join("_")),t.toString()}function Zt(t){let e=new URLSearchParams(t),n=h=>e.get(h)||"",o=h=>n(h).split("\
~").filter(Boolean),r=Ve(),i=r.to,s=(h,y,v,b)=>Number.isInteger(h)&&h>=y&&h<=v?h:b,a=n("at");(a.startsWith("card:")&&D.has(a.slice(5))||a.startsWith("line:")&&U.
has(a.slice(5))||a.startsWith("pack:")&&ct.has(a.slice(5)))&&(r.at=a),r.route=s(parseInt(e.get("route")??"-1",10),-1,Math.max(...w.trace.lists.map(h=>h.length))-
1,-1),r.known=w.clock.known.includes(n("known"))?n("known"):"";let l=n("against");r.against=w.clock.known.includes(l)&&(!r.known||l<r.known)?l:"",r.beside=e.get(
"beside")==="yes";let p=n("true").split("-").map(h=>parseInt(h,10));p.length===2&&([r.from,r.to]=[s(p[0],0,i,0),s(p[1],0,i,i)]),r.from>r.to&&([r.from,r.to]=[0,i]),
r.off=new Set(o("off")),r.least=Math.min(Math.max(parseFloat(n("least"))||0,0),1);for(let[h,y]of Rc(r))for(let v of o(h))D.has(v)&&y.add(v);for(let[h,y]of Us(r)){
let v=o(h);for(let b=0;b+2<v.length;b+=3){let M=[parseFloat(v[b+1]),parseFloat(v[b+2])];(D.has(v[b])||ct.has(v[b]))&&M.every(Number.isFinite)&&y.set(v[b],M)}}r.
open=new Set(o("open").filter(h=>ct.has(h))),r.mode=["picture","table","map"].includes(n("as"))&&(n("as")!=="map"||w.map)?n("as"):"picture",r.every=e.get("every")===
"yes",r.turn=["wide","tall"].includes(n("turn"))?n("turn"):"",r.theme=["dark","light"].includes(n("theme"))?n("theme"):"";let d=o("join");d.length===2&&d.every(
h=>D.has(h))&&(r.ends=d),r.grown=w.live||Rt.grown?o("grow").filter(h=>/^[^*]+\*\d+(\*[^*]*){0,2}$/.test(h)):[];let f=n("eye").split("_").map(parseFloat);return r.
eye=f.length===3&&f.every(Number.isFinite)&&f[2]>0?[f[0],f[1],f[2]]:null,r}function wt(){let t=ie();location.protocol!=="about:"&&history.replaceState(null,"",t?
"#"+t:location.pathname+location.search)}async function St(t,e){let n=e?{method:"POST",headers:{"content-type":"application/json"},body:JSON.stringify(e)}:{},o;try{o=await fetch(t,n)}catch{throw new Error(
"The explorer does not answer: it was ended, or is busy. Start it again as you did, then reload this page")}if(!o.ok)throw new Error((await o.text()).trim().split(
`
`)[0].slice(0,300));return o.json()}var Gs={yellow:["#fff3bf","#4a3f12","#a67c00"],red:["#ffe3df","#57241f","#cf4a3c"],green:["#dcf3e0","#1f4329","#2f9150"],blue:["#dcebfa","#1d3a57","#3b82c4"],violet:[
"#ece2f8","#3c2c54","#8a63c9"]},W={by:Rt.by||"",notes:Rt.notes||[],steps:Rt.steps||[]},Xe=[],Hs=Promise.resolve(),Wn=()=>new Date(Date.now()-new Date().getTimezoneOffset()*
6e4).toISOString().slice(0,10),qs=t=>`${t}-${Date.now().toString(36)}${Math.random().toString(36).slice(2,6)}`,ge=()=>JSON.stringify([W.notes,W.steps]);function Ks(t){
let e=ge();[W.notes,W.steps]=JSON.parse(t),Dn(e)}function Dn(t){if(t===ge())return;if(!w.live){x.unsaved=!0;return}let[e,n]=JSON.parse(t),o=new Map(e.map(s=>[s.
key,JSON.stringify(s)])),r=new Set(W.notes.map(s=>s.key)),i=W.notes.filter(s=>o.get(s.key)!==JSON.stringify(s)).map(s=>["/api/notes",{note:s}]);for(let s of e)r.
has(s.key)||i.push(["/api/notes/drop",{key:s.key}]);JSON.stringify(n)!==JSON.stringify(W.steps)&&i.push(["/api/story",{page:Kt,steps:W.steps}]);for(let[s,a]of i)
Hs=Hs.then(()=>St(s,a)).catch(l=>{x.unsaved=!0,z(`Not saved in the case: ${l.message}`)})}var Cr=()=>({view:ie(),own:ge()}),se=[],ae=[],Zs=0;function Ot(t=""){let e=t&&t===x.lastKind&&performance.now()-Zs<700;[x.lastKind,Zs]=[t,performance.now()],!e&&
(se.push(Cr()),ae.length=0)}function we(t,e=""){let n=ge();Ot(e),t(),Dn(n),K()}function I(t,e=!1,n=""){Ot(n),t(),K(e)}var Js=[],Vs=t=>Js.push(t);function K(t=!1){for(let e of Js)e(t)}var Z=t=>Math.round(t*10)/10,$=t=>String(Z(t)),ye=(t,e,n=0)=>Math.abs(t[0]-e[0])<(t[2]+e[2])/2+n&&Math.abs(t[1]-e[1])<(t[3]+e[3])/2+n;function Qs(t,e){let n=e[0]-
t[0],o=e[1]-t[1],r=Math.hypot(n,o)||1,i=[n/r,o/r],s=[e[0]-i[0]*e[2]/2,e[1]-i[1]*e[2]/2];return{d:"",from:[t[0],t[1]],tip:s,way:i,label:null}}var Tr=t=>(t.match(
/-?[\d.]+/g)||[]).map(Number),Pr=t=>t.curve||=Tr(t.d);function Jt(t,e){let n=Pr(t),o=1-e,r=[o*o*o,3*o*o*e,3*o*e*e,e*e*e],i=s=>r.reduce((a,l,p)=>a+l*n[2*p+s],0);
return[i(0),i(1)]}function ho(t,e,n=0){let[o,r]=Jt(t,n);for(let i=n;i<.9;i+=.01){let[s,a]=Jt(t,i);if(Math.hypot(s-o,a-r)>=e)return i}return .5}var jr=(t,e,n,o,r,i)=>{
let s={d:`M${$(t)} ${$(e)}C${[...n,o,r].map($).join(" ")}`,tip:[o,r],way:i,curve:[t,e,...n,o,r]};return{...s,label:[...Jt(s,.5),0,0]}},Nr=t=>t.points||=Tr(t.d);
function mo(t){let e=Nr(t),n=2*Math.floor(e.length/4);return[e[n],e[n+1]]}var Xs=16;function Fc(t){if(t.pieces)return t.pieces;let e=[],[n,o]=[0,0],r=(i,s)=>{e.
push(n,o,i,s),[n,o]=[i,s]};for(let[,i,s]of t.d.matchAll(/([MLC])([^MLC]*)/g)){let a=Tr(s);if(i==="M")[n,o]=a;else if(i==="L")for(let l=0;l<a.length;l+=2)r(a[l],
a[l+1]);else for(let l=0;l<a.length;l+=6){let p={d:"",curve:[n,o,...a.slice(l,l+6)]};for(let d=1;d<=Xs;d++)r(...Jt(p,d/Xs))}}return t.pieces=e}function go(t,e,n,o){
if(t.label&&ye([e,n,0,0],t.label))return 0;if(t.from)return Ys(e,n,t.from,t.tip);let r=Fc(t),i=1/0;for(let s=0;s<r.length;s+=4)Math.min(r[s],r[s+2])-e>o||e-Math.
max(r[s],r[s+2])>o||(i=Math.min(i,Ys(e,n,[r[s],r[s+1]],[r[s+2],r[s+3]])));return i}function Ys(t,e,[n,o],[r,i]){let s=r-n,a=i-o,l=Math.min(Math.max(((t-n)*s+(e-
o)*a)/(s*s+a*a||1),0),1);return Math.hypot(t-n-l*s,e-o-l*a)}var yt=t=>[Math.min(...t.map(e=>e[0]-e[2]/2)),Math.min(...t.map(e=>e[1]-e[3]/2)),Math.max(...t.map(e=>e[0]+
e[2]/2)),Math.max(...t.map(e=>e[1]+e[3]/2))],wo=t=>t.label||(t.from?[(t.from[0]+t.tip[0])/2,(t.from[1]+t.tip[1])/2,0,0]:t.d?[...t.tip,0,0]:null);function zr(t,e,n,o,r){
let[i,s]=e-t>o-n?r:[t,e];return i<n?i-n:s>o?Math.min(s-o,i-n):0}function _s(t,[e,n]){let o=!1;return t.forEach(([r,i],s)=>{let[a,l]=t.at(s-1)||t[0];l>n!=i>n&&e<
(a-r)*(n-i)/(l-i)+r&&(o=!o)}),o}var Wr=t=>{let e=u.placed&&u.placed.kind==="near"&&zn.get(t.at);return e&&!c.open.has(e.id)?e:null},_=t=>Wr(t)||t,In=t=>(t.members?"pack:":"card:")+t.id,Vt=t=>t.
members.map(e=>k[e]).filter(e=>g.cards[e.at]),Tt=()=>[...new Set(k.filter(t=>g.cards[t.at]).map(_))],le=t=>{let e=Vt(t).length;return`${e} ${e===1?t.one:t.many}\
: ${t.label}`},Ye=t=>t.members?Vt(t).map(e=>e.id):[t.id],dt=t=>ct.get(t)||D.get(t),ve=(t,e)=>t.source===e.at?t.target:t.source,xe=t=>t.clause||t.relation,Xt=t=>`${k[t.
source].name} ${xe(t)} ${k[t.target].name}${t.goods?` [${t.goods}]`:""}`,X=t=>t.slice(5);var P=t=>{let e=t.members?t:_(t),{x:n,y:o,w:r,h:i}=u.placed.cards,s=e.members?e.box:[n[e.at],o[e.at],r[e.at],i[e.at]],a=u.placed.kind==="map"?null:c.pinned.get(
e.id)||(u.placed.kind==="near"?c.laid.get(e.id)||u.loose.get(e.id):null);return a?[a[0],a[1],s[2],s[3]]:s},ea=t=>[...t.filter(e=>!c.pinned.has(e.id)),...t.filter(
e=>c.pinned.has(e.id))],yo=t=>Math.min((N.clientWidth-36)/t.width,(N.clientHeight-36)/t.height,1.15),Qe=w.limits.readable;function ta(t){let e=Math.max(yo(t),Qe),
n=(o,r)=>Math.min(1,(o-36)/(r*e));return e*n(N.clientWidth,t.width)*n(N.clientHeight,t.height)}function na(){if(c.mode==="map")return w.map;if(w.field)return w.
field;if(w.near)return w.near;if(c.turn)return c.turn==="tall"?w.tall:w.wide;let t=window.innerWidth<=760,e=yo(w.wide)<Qe?1:1.2;return t||ta(w.tall)>e*ta(w.wide)?
w.tall:w.wide}function Dr(t,{middle:e,chip:n,gutter:o}){if(!t)return 0;let r=(e+n)/2+o;return Math.sign(t)*(r+(Math.abs(t)-1)*(n+o))}function oa(t,e){let n=Dr(1,e);if(Math.abs(
t)<n/2)return 0;let o=Math.round((Math.abs(t)-n)/(e.chip+e.gutter));return Math.sign(t)*Math.max(1,o+1)}function vo(t,e,[n,o],r,i){let s=r.filter(d=>Math.abs(d[0]-
t)<(d[2]+n)/2+4),a=d=>(d[3]+o)/2+i,p=[e,...s.flatMap(d=>[d[1]-a(d),d[1]+a(d)])].filter(d=>s.every(f=>Math.abs(d-f[1])>a(f)-.05));return Z(p.reduce((d,f)=>Math.abs(
f-e)<Math.abs(d-e)?f:d))}function ra(t,{gap:e,group:n,head:o}){let r=new Set,i=[],s=0;return t.forEach(({tall:a,kind:l,headed:p},d)=>{d&&l!==t[d-1].kind&&(s+=n),
p&&!r.has(l)&&(s+=o),r.add(l),i.push(s+a/2),s+=a+e}),[i,s]}function ia(t){let e=[];for(let n of t){let o={value:n,count:1};for(let r=e.at(-1);r&&r.value>o.value;r=
e.at(-1)){let i=r.count+o.count;o={value:(r.value*r.count+o.value*o.count)/i,count:i},e.pop()}e.push(o)}return e.flatMap(({value:n,count:o})=>new Array(o).fill(
n))}var sa=()=>c.laid.size>0||c.open.size>0||c.pinned.size>0||c.grown.length>0||u.loose.size>0,Rn=()=>k[w.near.columns.indexOf(0)],Uc=t=>Dr(t,Mt),Bn=t=>w.near.cards.
x[Rn().at]+Uc(t),be=t=>t.members?t.members[0]:t.at;function ke(t){let e=c.pinned.get(t.id);return e?oa(e[0]-Bn(0),Mt):w.near.columns[be(t)]}var aa=t=>{let e=w.near.
parents[be(t)];return e>=0&&g.cards[e]?_(k[e]):null},Ir=()=>[...w.near.heads.map(t=>({words:t[0],members:t[4]})),...Je.filter(t=>c.open.has(t.id)).map(t=>({words:t.
label,members:t.members}))];function Rr(){let t=[];for(let{words:e,members:n}of Ir()){let o=n.map(l=>k[l]).filter(l=>g.cards[l.at]&&!c.pinned.has(_(l).id)).map(
P);if(!o.length)continue;let[r,i,s,a]=o.reduce((l,p)=>p[1]-p[3]/2<l[1]-l[3]/2?p:l);t.push([e,r-s/2,i-a/2-5,s])}return t}var Fn=()=>Rr().map(([,t,e,n])=>[t+n/2,e-
4,n,14]);function la(){let t=u.loose;if(u.loose=new Map,u.placed.kind==="near"&&(c.laid.size||c.open.size)){let e=Tt(),n=i=>c.laid.has(i.id)||c.pinned.has(i.id),
o=e.filter(n).map(P),r=[];for(let i of e.filter(s=>!n(s))){let s=P(i);!o.some(l=>ye(l,s))?o.push(s):r.push(i)}r.length&&o.push(...Fn());for(let i of r){let[s,a,
l,p]=P(i),d=[s,vo(s,a,[l,p],o,Mt.gap)];u.loose.set(i.id,d),o.push([...d,l,p])}}return t.size!==u.loose.size||[...u.loose].some(([e,n])=>String(t.get(e))!==String(
n))}var Lt={appeared:["+","new","#157347","#63d49b"],changed:["±","changed","#8a5a00","#e6b450"],went:["−","gone","#5b6673","#a2adb9"]},Br={printed:"not worked o\
ut here for both dates",small:"see one date at a time",support:null},xo=t=>t!==null&&t.printed===Br.printed;function ca(t,{known:e,newest:n,start:o,end:r}){let i=e||
n,s="";for(let[a,l,p,d]of t){let f=d?a<=i:!e||a!==""&&a<=e;s+=f&&l<=(r||"9999-12-31")&&p>=(o||"0000-01-01")?"1":"0"}return s}function fa(t,e){return t===null?e===
null?"":"appeared":e===null?"went":xo(t)||xo(e)||t.weight===e.weight&&t.known===e.known&&t.denied===e.denied?"":"changed"}var Me=()=>c.from===0&&c.to===Fs?["",""]:[w.clock.spans[c.from][1],w.clock.spans[c.to][2]];function Hn(t){let[e,n]=Me();return ca(t,{known:c.known,newest:w.clock.
newest,start:e,end:n})}var We=()=>c.known!==""||Me()[1]!=="";function pa(t){let e=Hn(t.items);return e.includes("0")?t.states?t.states[e]:null:t.states?t.states[e]||
{}:{}}var $e=w.states.lines,Fr=(t,e)=>t in $e.same?$e.same[t]:$e.each[t][e];function Hc({at:t}){return $e.more[t]?$e.more[t]:$e.dated?{items:[[Fr("known",t),Fr(
"start",t),Fr("end",t)]]}:{items:[]}}function Ur(t){if(!We())return t;let e=pa(Hc(t));return e===null?null:{...t,...e===void 0?Br:e}}function Hr(t){let e=w.states.
cards[t.at];if(!e||!We())return t.pills;let n=pa(e);return Array.isArray(n)?n:t.pills}function bo(){if(!We()||!w.trace.items.length)return w.trace.lists[w.trace.
today];let t=Hn(w.trace.items),e=t.includes("0")?w.trace.states[t]:w.trace.today;return e===void 0&&G&&Gc(t),e===void 0?null:w.trace.lists[e]}var Un=new Map;async function Gc(t){
if(Un.has(t))return;let e=new URLSearchParams(location.search),[n,o]=Me();for(let[r,i]of[["known",c.known],["start",n],["end",o]])e.set(r,i);Un.set(t,"asking th\
e server for the routes of these dates");try{let{routes:r}=await St("/api/routes?"+e);for(let i of r)i.drawn=i.lines.every(s=>U.has(s));w.trace.lists.push(r),w.
trace.states[t]=w.trace.lists.length-1}catch(r){Un.set(t,r.message)}Hn(w.trace.items)===t&&K()}function _e(t,e){let n=[c.known,c.against];[c.known,c.against]=[t,
""];try{return e()}finally{[c.known,c.against]=n}}var vt=t=>!t.by||t.by.some(e=>c.grown.includes(e)),Bt=(t,e)=>c.off.size>0&&c.off.has(`${t}.${e}`);function da(t){return c.off.size?Bt("known",t.known)||Bt("leve\
l",t.level)||(t.support===null?Bt("weight","none"):Bt("weight",t.weight)||t.support<c.least)||t.denied&&Bt("mark","denied")||t.partial&&Bt("mark","partial")?!1:
!Gn("status",t.statuses)&&!Gn("source",t.sources)&&!Gn("voice",t.voices.map(De))&&!Bt("relation",De(t.relation)):t.support===null||!(t.support<c.least)}var Gn=(t,e)=>c.
off.size>0&&e.length>0&&e.every(n=>Bt(t,n)),De=t=>t.includes("~")?t.replaceAll("~","-"):t,ko=t=>De(t.country||"none on file"),$o=t=>g.pills[t.at].length?g.pills[t.
at].map(e=>De(e[0])):["none"];function ua([t,e,n,o,r]){let f=L=>52+L*306,h=L=>120-L*108,y=A("figure","","chart"),v=tt("svg",{viewBox:"0 0 370 150",role:"img","aria-label":n.map(L=>L[4]).join(
"; ")});for(let[L,S]of r)v.append(tt("line",{x1:52,x2:358,y1:h(L),y2:h(L),class:"rule"}),tt("text",{x:46,y:h(L)+4,"text-anchor":"end"},S));v.append(tt("text",{x:52,
y:138},o[0]),tt("text",{x:358,y:138,"text-anchor":"end"},o[1]));let b=["circle","square","diamond","triangle","hexagon","ring","bar","pentagon"];for(let[L,S,O,C,
j]of n){let B=tt("g",{class:`mark m${L%4}`});B.append(tt("title",{},j)),C!==O&&B.append(tt("line",{x1:f(S),x2:f(S),y1:h(O),y2:h(Math.min(C,1)),"stroke-dasharray":"\
2 3"})),B.append(Mo(b[L%b.length],f(S),h(O),5)),v.append(B)}let M=A("ul","","key");return e.forEach((L,S)=>{let O=A("li"),C=tt("svg",{width:16,height:14,viewBox:"\
0 0 16 14","aria-hidden":"true",class:`mark m${S%4}`});C.append(Mo(b[S%b.length],8,7,5)),O.append(C,A("span",L)),M.append(O)}),y.append(v,M,A("figcaption",`Figu\
res in ${t} by asserter and the day they were public, side by side: never added up. A dotted stem: the source gives a bound or a range.`)),y}function Mo(t,e,n,o){
let r={diamond:[4,0],triangle:[3,-90],hexagon:[6,0],pentagon:[5,-90]}[t];if(r){let s=[];for(let a=0;a<r[0];a++){let l=(r[1]+360*a/r[0])*Math.PI/180;s.push(`${$(
e+1.15*o*Math.cos(l))},${$(n+1.15*o*Math.sin(l))}`)}return tt("polygon",{points:s.join(" ")})}if(t==="circle")return tt("circle",{cx:e,cy:n,r:o});if(t==="ring")
return tt("circle",{cx:e,cy:n,r:o-1,fill:"none","stroke-width":2});let i=t==="bar"?o*.45:o*.9;return tt("rect",{x:e-o*.9,y:n-i,width:o*1.8,height:2*i})}var ha=(t,e)=>t.source===e?t.target:t.source;function ma(t,e,n,o){let r=new Map([[t,null]]),i=[t];for(;i.length&&!r.has(e);){let a=[];for(let l of i)for(let p of n[l].
filter(o)){let d=ha(p,l);r.has(d)||(r.set(d,p),a.push(d))}i=a}if(!r.has(e))return null;let s=[];for(let a=e,l=r.get(a);l;l=r.get(a))s.unshift(l),a=ha(l,a);return s}function So(){if(c.route>=0&&g.routes[c.route])return Oo(g.routes[c.route]);if(c.ends[1])return qn(c.ends[0],c.ends[1]).lit;if(c.picked.size)return new Set(c.picked);
if(c.at.startsWith("line:")){let t=U.get(c.at.slice(5));return t?new Set([t.uid,k[t.source].id,k[t.target].id]):null}if(c.at.startsWith("card:")||c.at.startsWith(
"pack:")){let t=c.at.startsWith("pack:")?ct.get(c.at.slice(5)).members.map(n=>k[n]):[D.get(c.at.slice(5))],e=new Set(t.map(n=>n.id));for(let n of t)for(let o of R[n.
at])g.drawn[o.at]&&[o.uid,k[o.source].id,k[o.target].id].forEach(r=>e.add(r));return e}return null}var Oo=t=>new Set([...t.lines,...t.nodes.flatMap(e=>(V.get(e)||
[]).map(n=>n.id))]);function qn(t,e){let n=i=>g.drawn[i.at]===1,o=ma(D.get(t).at,D.get(e).at,R,n),r=new Set([t,e]);for(let i of o||[])for(let s of[i.uid,k[i.source].
id,k[i.target].id])r.add(s);return{way:o,lit:r}}var tn=15,qc=()=>T.filter(t=>g.drawn[t.at]&&u.geometry[t.at].d);function Ie(){let t=new Map;for(let e of k){let n=w.map.marks[e.at];!g.cards[e.at]||n<0||(t.has(
n)||t.set(n,[]),t.get(n).push(e))}return t}var Gr=t=>Ie().get(w.map.marks[t.at])||[t];function Re(){let t=new Map,e=n=>g.lines[n.at].support??-1;for(let n of qc()){
let{d:o}=u.geometry[n.at];t.has(o)||t.set(o,[]),t.get(o)?.push(n)}for(let n of t.values())n.sort((o,r)=>e(r)-e(o));return[...t.values()]}var ga=t=>Re().find(e=>e.
includes(t))||[t];function wa(t,e){let n=w.map.names[t],[o]=e,r=w.map.how[o.at];return e.length>1?`${n}: ${e.length}`:r==="town"||r==="seat"?`${o.name}, ${n}`:o.
name}function Lo(){if(u.pairs)return u.pairs;u.pairs=new Map;for(let e of T){if(!g.drawn[e.at])continue;let n=Kn(e);n&&(u.pairs.has(n)||u.pairs.set(n,[]),u.pairs.get(
n)?.push(e))}let t=e=>g.lines[e.at].support??-1;for(let e of u.pairs.values())e.sort((n,o)=>t(o)-t(n));return u.pairs}function Kn(t){let e=_(k[t.source]),n=_(k[t.
target]);return e===n&&e.members?"":`${e.id}>${n.id}`}var en=t=>Lo().get(Kn(t))||[t],Kc=t=>u.routed.size?u.unrouted.has(t[0].at):u.placed.folded[t[0].at]===1;function nn(t){
return!Kc(t)||c.every?!0:t.some(e=>g.focus&&g.focus.has(e.uid)||x.hover===e.uid||x.hover===_(k[e.source]).id||x.hover===_(k[e.target]).id)}var ya=t=>u.placed.kind!==
"near"||Kn(t)!==""&&en(t)[0]===t&&nn(en(t)),ce=()=>[...Lo().values()].filter(nn);function va(){let t=[...Lo().values()],e=t.filter(nn),n=e.reduce((i,s)=>i+s.length,
0),o=t.length-e.length,r=Je.filter(i=>!c.open.has(i.id)).reduce((i,s)=>i+Vt(s).length,0);return`${e.length} lines drawn for ${n} relations`+(r?`; ${r} cards sta\
nd in closed groups`:"")+(o?`; ${o} more lines show at the card you point at`:"")}function xa(){let t=[...Lo().values()],e=t.filter(nn),n=t.length-e.length,o=e.
reduce((r,i)=>r+i.length,0);return`${e.length} lines stand for ${o} relations.`+(n?` Further lines not drawn, counted at their cards: ${n}.`:"")}function qr(){let t=k.filter(i=>g.cards[i.at]).map(P);for(let i of ce()){let s=Pr(u.geometry[i[0].at]),a=[s[0],s[2],s[4],s[6]],l=[s[1],s[3],s[5],s[7]],[p,d,f,h]=[
Math.min(...a),Math.max(...a),Math.min(...l),Math.max(...l)];t.push([(p+d)/2,(f+h)/2,d-p,h-f])}if(t.push(...Fn()),!t.length)return[0,0,u.placed.width,u.placed.height];
let[e,n,o,r]=yt(t);return[e-12,n-12,o+12,r+12]}function Zn(){let t=[...Ie().values()].map(([o])=>P(o)).map(([o,r])=>[o-60,r-50,o+150,r+50]);for(let[o]of Re()){let r=Nr(
u.geometry[o.at]);for(let i=0;i<r.length;i+=2)t.push([r[i]-8,r[i+1]-8,r[i]+8,r[i+1]+8])}if(!t.length)return w.map.near;let e=o=>Math.min(...t.map(r=>r[o])),n=o=>Math.
max(...t.map(r=>r[o]));return[Math.max(e(0),0),Math.max(e(1),0),Math.min(n(2),u.placed.width+150),Math.min(n(3),u.placed.height)]}var fe=t=>[...t].map(e=>dt(e)?
P(dt(e)):U.has(e)?u.geometry[U.get(e).at].label:null).filter(e=>e!==null);function Se(){if(u.placed.kind==="map")return Zn();if(u.placed.kind==="near")return qr();
let t=[...k.filter(o=>g.cards[o.at]).map(P),...T.filter(o=>g.drawn[o.at]).map(o=>u.geometry[o.at].label).filter(o=>o!==null)];if(!t.length)return[0,0,u.placed.width,
u.placed.height];let e=u.placed.kind==="field"?null:[0,0,u.placed.width,u.placed.height],n=e&&t.length===k.length+T.length&&!c.pinned.size?e:yt(t);return[Math.min(
n[0],n[2])-18,Math.min(n[1],n[3])-(e?34:18),n[2]+18,n[3]+18]}function ba(t,e){let n=Object.values(t.body.nodes)[0],o=Object.values(t.body.edges)[0];Object.assign(Object.getPrototypeOf(n.shape),{resize(){[this.width,this.height]=
e.size(this.options.id)},updateBoundingBox(r,i){this.resize(),[this.left,this.top]=[r-this.width/2,i-this.height/2];let[s,a]=[this.left,this.top];this.boundingBox=
{left:s,top:a,right:s+this.width,bottom:a+this.height}}}),Object.getPrototypeOf(n).isBoundingBoxOverlappingWith=()=>!0,Object.assign(Object.getPrototypeOf(o),{draw(){
e.line(this.id)},drawArrows(){}}),Object.assign(Object.getPrototypeOf(o.edgeType),{getDistanceToEdge(r,i,s,a,l,p){return e.far(this.id,l,p)}})}function ka(t){let{
renderer:e}=t,n=e._requestNextFrame.bind(e),o=e._redraw.bind(e),r=!0;e._requestNextFrame=(i,s)=>(r=!0,n(i,s)),e._redraw=i=>{i===!1&&!r||(e.allowRedraw&&(r=!1),o(
i))}}function $a(t,e){t.body.emitter.emit("_blockRedraw");try{e()}finally{t.body.emitter.emit("_allowRedraw")}}function Ma(t,{id:e,x:n,y:o}){let r=t.body.nodes[e];
[r.x,r.y]=[n,o],r.shape.updateBoundingBox(n,o)}var Sa=(t,e)=>[t.body.nodes[e].x,t.body.nodes[e].y];var xt={nodes:new vis.DataSet,edges:new vis.DataSet},E=new vis.Network(N,xt,{physics:!1,layout:{improvedLayout:!1},nodes:{shape:"custom"},edges:{smooth:!1,physics:!1},
interaction:{hover:!0,hoverConnectedEdges:!1,selectConnectedEdges:!1,keyboard:!1,tooltipDelay:1e9}});ka(E);var on=N.querySelector("canvas");var Zc="said|alleged(?:ly)?|likely|probabl[ey]|possibl[ey]|presum(?:ed|ably)|suspected|believed|assumed|assessed|reported(?:ly)?|apparent(?:ly)?|purported(?:ly)\
?|claimed|supposed(?:ly)?|so-called|potential(?:ly)?|planned|intended|attempted|unnamed|unknown|unidentified|unconfirmed|unspecified|perhaps|maybe|similar|part \
of",Oa="\\b(?:no|not|none|never|only|some|without|several|dozens|variant|type|which|part|except)\\b",Eo=new RegExp(`\\(“.*?”\\)|\\([^()]*${Oa}[^()]*\\)|, (?=\
[^,(]*${Oa})[^,(]*(?=$| \\()|\\band the like\\b|\\b(?:${Zc})\\b(?: to\\b| as\\b| for\\b)?`,"gi"),Kr=(t,e)=>(e.match(Eo)||[]).every(n=>t.includes(n.replace(/^, /,
"")));function Zr(t,e){let n="",o=0,r=e,i=(s,a)=>{let l=[...s],p=s;l.length>r&&s.trim()&&(p=l.slice(0,r).join(""),a&&l[r]!==" "&&p.trim().includes(" ")&&(p=p.slice(
0,p.lastIndexOf(" "))),p=p.replace(/[ ,;:-]+$/,"")+"…"),p==="…"&&n.endsWith("…")&&(p="");let d=p.endsWith("…")&&a&&!a.startsWith(",")?" ":"";n+=p+d+a,r=
Math.max(r-l.length,0)};for(let s of t.matchAll(Eo))i(t.slice(o,s.index),s[0]),o=s.index+s[0].length;return i(t.slice(o),""),n}var Jc=/[ ,;:.(-]+$/;function Yt(t,e,n){return n(t)<=e?t:Ea(t,o=>n(o)<=e)}function La(t,e,n){if(n(t)<=e)return t;let o=t.split(/ (?=(?:for|of|to|with|in|on|at|by|made|on which) )/);
for(let r=o.length-1;r>0;r--){let i=o.slice(0,r).join(" ")+"…";if(n(i)<=e&&Kr(i,t))return i}return Yt(t,e,n)}function Ea(t,e){let n=0,o=[...t].length-1;for(;n<
o;){let i=n+o+1>>1;e(Zr(t,i))?n=i:o=i-1}let r=Zr(t,n);return n>0||e(r)?r:"…"}function Aa(t,e,n,o){let i=Jr(t,e,n,o).map(a=>Yt(a,e,o));if(Kr(i.join(" "),t))return Vc(
i,t,e,n,o);let s=a=>Jr(a,e,n,o);return s(Ea(t,a=>s(a).every(l=>o(l)<=e)))}function Vc(t,e,n,o,r){let i=t.join(" ");if(i===e||!i.endsWith("…")||e.search(Eo)>=0)
return t;for(let s=i.split(" ").length;s>0;s--){let a=e.split(" ").slice(0,s).join(" ").replace(Jc,"")+"…";if(2*a.length<i.length)return t;let l=Jr(a,n,o,r);if(l.
every(p=>r(p)<=n))return l}return t}function Jr(t,e,n,o){let r=[""];for(let i of t.split(" ")){let s=r.length-1,a=r[s]?`${r[s]} ${i}`:i;!r[s]||r.length===n||o(a)<=
e?r[s]=a:r.push(i)}return r}var Vr=window.matchMedia("(prefers-color-scheme: dark)"),lt=()=>(c.theme||(Vr.matches?"dark":"light"))==="dark",bt=(t,e)=>`${e?"bold ":""}${t}px "Helvetica Neue\
", Arial, "Liberation Sans", sans-serif`,Ft=(t,e)=>({ctx:t,c:e?w.dark:w.light,look:n=>e?w.looks[n].dark:w.looks[n].light}),et=t=>g.focus!==null&&!g.focus.has(t)||
g.gone.has(t),ut=t=>!x.saving&&c.at===t,Oe=t=>!x.saving&&c.picked.has(t),Ao=t=>!x.saving&&c.pinned.has(t);function rn(t,e,n,o,r,i){t.fillStyle=t.strokeStyle=i,t.
beginPath();let s={diamond:[4,0],triangle:[3,-90],hexagon:[6,0],pentagon:[5,-90]}[e];if(s){for(let a=0;a<s[0];a++){let l=(s[1]+360*a/s[0])*Math.PI/180;t.lineTo(
n+1.15*r*Math.cos(l),o+1.15*r*Math.sin(l))}t.fill()}else if(e==="circle")t.arc(n,o,r,0,7),t.fill();else if(e==="ring")t.lineWidth=2,t.setLineDash([3,2]),t.arc(n,
o,r-1,0,7),t.stroke(),t.setLineDash([]);else{let a=e==="bar"?r*.45:r*.9;t.fillRect(n-r*.9,o-a,r*1.8,2*a)}}function sn(t,e,n,o,r,i){t.beginPath(),t.roundRect(e,n,
o,r,i)}function Co(t,{tip:[e,n],way:[o,r]},i,s=1){let a=(6+i)/s,l=a*.45,p=e-o*a,d=n-r*a;t.moveTo(e,n),t.lineTo(p-r*l,d+o*l),t.lineTo(p+r*l,d-o*l),t.closePath()}
var Et=11,pe=10;function ft(t,e,n){return Ca.font=bt(100,n),Ca.measureText(t).width*e/100}var Be=(t,e,n,o)=>Yt(t,e,r=>ft(r,n,o)),Ta=(t,e,n)=>La(t,e,o=>ft(o,n,!1)),
ht=(t,e,n,o,r)=>Aa(t,e,o,i=>ft(i,n,r)),Le=40,Ca=document.createElement("canvas").getContext("2d");var Xc={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"},Pt=t=>String(t).replace(/[&<>"']/g,e=>Xc[e]),Ee=(t,e)=>t.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
"").replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/g," ").trim().slice(0,e).trim();function To(t,e,n,o,r){let i=r*.45;t.push({round:[n,o,r],fill:e.card,stroke:e.ink,width:r*.22}),t.push({d:`M${$(n-i)} ${$(o-i)}L${$(n+i)} ${$(o+i)}M${$(n+i)} ${$(
o-i)}L${$(n-i)} ${$(o+i)}`,stroke:e.ink,width:r*.28,dash:[]})}function Po(t,[e,n],[o,r],i,s){let a=i*.45,l=e-o*i,p=n-r*i;t.push({points:[[e,n],[l-r*a,p+o*a],[l+
r*a,p-o*a]],fill:s})}function Qt(t,e){if(t.setLineDash(e.dash||[]),e.words!==void 0)return Yc(t,e);if(e.glyph)return rn(t,e.glyph,...e.at,e.fill);let n=null;if(t.
beginPath(),e.d)n=new Path2D(e.d);else if(e.box)t.roundRect(...e.box);else if(e.round)t.arc(...e.round,0,7);else for(let[o,r]of e.points)t.lineTo(o,r);e.fill&&(t.
fillStyle=e.fill,t.fill()),e.stroke&&(t.strokeStyle=e.stroke,t.lineWidth=e.width,n?t.stroke(n):t.stroke())}function Yc(t,{words:e,x:n,y:o,size:r,fill:i,bold:s,italic:a,
anchor:l,halo:p,wide:d}){t.font=(a?"italic ":"")+bt(r,s),t.textAlign=l==="middle"?"center":l==="end"?"right":"left",t.textBaseline="alphabetic",p&&(t.strokeStyle=
p,t.lineWidth=d||4,t.lineJoin="round",t.strokeText(e,n,o)),t.fillStyle=i,t.fillText(e,n,o)}var Pa=t=>t.dash&&t.dash.length?` stroke-dasharray="${t.dash.map($).join(
" ")}"`:"";function an(t){let e=` fill="${t.fill||"none"}"`,n=t.stroke?` stroke="${t.stroke}" stroke-width="${$(t.width)}"`:"";if(t.words!==void 0){let l=(t.bold?
' font-weight="bold"':"")+(t.italic?' font-style="italic"':"")+(t.anchor?` text-anchor="${t.anchor}"`:""),p=t.halo?` stroke="${t.halo}" stroke-width="${$(t.wide||
4)}" stroke-linejoin="round" paint-order="stroke"`:"";return`<text x="${$(t.x)}" y="${$(t.y)}" font-size="${$(t.size)}"${e}${l}${p}>${Pt(t.words)}</text>`}if(t.
glyph)return jo(t.glyph,...t.at,t.fill);if(t.d)return`<path d="${t.d}"${e}${n}${Pa(t)}/>`;if(t.round)return`<circle cx="${$(t.round[0])}" cy="${$(t.round[1])}" \
r="${$(t.round[2])}"${e}${n}${Pa(t)}/>`;if(t.points)return`<polygon points="${t.points.map(l=>l.map($).join(",")).join(" ")}"${e}/>`;let[o,r,i,s,a]=t.box;return`\
<rect x="${$(o)}" y="${$(r)}" width="${$(i)}" height="${$(s)}" rx="${$(a)}"${e}${n}/>`}var jo=(t,e,n,o,r)=>{let i=Mo(t,e,n,o),s=[...i.attributes].filter(l=>l.name!==
"fill").map(l=>` ${l.name}="${typeof l.value=="string"&&/^-?[\d.]+$/.test(l.value)?$(Number(l.value)):l.value}"`).join(""),a=t==="ring"?` fill="none" stroke="${r}\
" stroke-dasharray="3 2"`:` fill="${r}"`;return`<${i.tagName}${s}${a}/>`};var Xr=.775,No=.5,ja=.36,ln=t=>!g.focus||t.some(e=>g.focus?.has(e.uid));function Yr({c:t},e,n){let o=[];return Qc(o,t,e,n,!ln(e)),o}function Qr({c:t},e){let n=Math.
max(11,Et/e),o=[];if(e<No)return o;for(let[r,i,s,a]of Rr())o.push({words:Ta(r,a,n),x:i,y:s,size:n,fill:t.soft,halo:t.ground});return o}function _r({c:t,look:e},n,o){
let r=[];return n.members?_c(r,t,e,n,o):tf(r,t,e,n,o),r}function Qc(t,e,n,o,r){let i=n[0],s=g.lines[i.at],a=u.geometry[i.at],l=w.widths[s.weight]*.75,p=n.some(b=>ut(
"line:"+b.uid)||x.hover===b.uid),d=n.filter(b=>g.lines[b.at].denied).length,f=r?e.faint:p||g.focus?e.mark:e.line,h=w.known[s.known][1];if(d?t.push({d:a.d,stroke:f,
width:l+2.4,dash:h},{d:a.d,stroke:e.ground,width:l+.6,dash:[]}):t.push({d:a.d,stroke:f,width:p?l+.8:l,dash:h}),Po(t,a.tip,a.way,5+l,f),r||o<No)return;let y=Math.
max(1,1/o),v=ho(a,10*y);if(n.length>1){let[b,M]=Jt(a,v);t.push({words:String(n.length),x:b,y:M+4*y,size:Et*y,fill:e.soft,bold:!0,anchor:"middle",halo:e.ground}),
v=ho(a,14*y,v)}if(n.some(b=>g.lines[b.at].partial)){let[b,M]=Jt(a,v);t.push({words:"…",x:b,y:M+2*y,size:13*y,fill:e.soft,bold:!0,anchor:"middle",halo:e.ground}),
v=ho(a,14*y,v)}d&&To(t,e,...Jt(a,v),5.5*y)}var ti=t=>t.members?Ye(t).every(et):et(t.id);function _c(t,e,n,o,r){let[i,s,a,l]=P(o),p=i-a/2,d=s-l/2,f=ti(o),h=r<No,
y=Vt(o),v=ut("pack:"+o.id)||y.some(j=>ut("card:"+j.id)),b=x.hover===o.id,M=f?e.faint:n(y[0].family);h||t.push({box:[p+4,d+4,a-1,l-1,4],fill:e.band,stroke:e.edge,
width:1}),t.push({box:[p,d,a,l,4],fill:h?e.ground:e.card,stroke:v||b?e.mark:h?"":e.edge,width:v?3:b?1.8:1}),h||t.push({box:[p,d,5,l,2],fill:M});let L=r<ja&&!v&&
!b,S=Math.max(12,Et/r);if(t.push({glyph:w.looks[y[0].family].glyph,at:[L?i:p+16,s,L?9:5],fill:M}),L)return;let O=ht(le(o),a-(h?28:50),S,h?1:Math.max(1,Math.floor(
(l-4)/(1.16*S))),!0),C=s-O.length*S*1.16/2+S*.92;for(let j of O)t.push({words:j,x:p+27,y:C,size:S,fill:f?e.faint:e.ink,bold:!0}),C+=S*1.16;h||t.push({d:`M${$(p+
a-16)} ${$(s-2)}l4 4l4 -4`,stroke:f?e.faint:e.soft,width:1.6,dash:[]}),u.namesDrawn.push([o.id,S*r,O.join(" ")])}function tf(t,e,n,o,r){let[i,s,a,l]=P(o),p=i-a/
2,d=s-l/2,f=et(o.id),h=o.end!=="",y=u.placed.quiet[o.at]===1,v=r<No,b=ut("card:"+o.id),M=Oe(o.id),L=x.hover===o.id,S=f?e.faint:n(o.family),O=o.family==="weapon"&&
!f,C=!v&&!y,j=b||M||L||h&&!f?e.mark:O?S:e.edge;t.push({box:[p,d,a,l,4],fill:C?e.card:e.ground,stroke:C||b||M?j:"",width:b||M?3:h||O||L?1.8:1}),C&&t.push({box:[p,
d,5,l,2],fill:S});let B=r<ja&&!h&&!b&&!L,H=B?9:h?6.5:5;if(t.push({glyph:w.looks[o.family].glyph,at:[B?i:p+16,s,H],fill:S}),g.pills[o.at].length&&C&&t.push({box:[
p+a-6,d+3,3,l-6,1.5],fill:f?e.faint:e.pill}),B)return;let J=Math.max(h?15:12,Et/r),ot=v||c.every?0:ef(o),$t=a-28-(C?9:0)-(ot?20*Math.max(1,1/r):0),Y=h&&!v&&l>=60?
Math.max(11,Et/r):0,Wt=v?1:Math.max(1,Math.floor((l-4-1.3*Y)/(1.16*J))),En=ht(o.name,v?a:$t,J,Wt,!y),An=s-(En.length*J*1.16+Y*1.25)/2+J*.92;for(let fo of En)t.push(
{words:fo,x:p+27,y:An,size:J,fill:f?e.faint:y?e.soft:e.ink,bold:!y,italic:y}),An+=J*1.16;u.namesDrawn.push([o.id,J*r,En.join(" ")]),Y&&t.push({words:Be(o.small,
$t,Y,!1),x:p+27,y:An,size:Y,fill:f?e.faint:e.soft}),nf(t,e,o,p+a-10,s,d,r,ot,f)}var ef=t=>[...new Set(R[t.at].filter(e=>g.drawn[e.at]&&Kn(e)).map(e=>en(e)))].filter(
e=>!nn(e)).length;function nf(t,e,n,o,r,i,s,a,l){let p=Et*Math.max(1,1/s),d=l?e.faint:e.soft,f=g.held.get(n.id);a&&t.push({words:`+${a}`,x:o,y:r+p*.35,size:p,fill:d,
anchor:"end"});let h=[f?`${f} folded`:"",Ao(n.id)?"moved":""].filter(Boolean).join(", ");h&&t.push({words:h,x:o,y:i+p*.3,size:p,fill:d,anchor:"end",halo:e.ground})}function ei(){g.cards.length!==k.length&&(g.cards=new Uint8Array(k.length)),g.drawn.length!==T.length&&(g.drawn=new Uint8Array(T.length)),g.lines=of(),g.pills=k.
map(Hr),g.held=new Map;let t=k.map(n=>!c.hidden.has(n.id)&&!Bt("family",n.family)&&!Bt("country",ko(n))&&!Gn("measure",$o(n))&&vt(n)),e=g.lines.map(n=>n!==null&&
vt(n)&&da(n)&&t[n.source]&&t[n.target]);for(let n of c.folded){let o=D.get(n);if(!t[o.at])continue;let r=new Set;for(let i of R[o.at]){let s=i.source===o.at?i.target:
i.source;!e[i.at]||s===o.at||k[s].end||R[s].every(a=>!e[a.at]||a.source===o.at||a.target===o.at)&&r.add(s)}for(let i of r){t[i]=!1;for(let s of R[i])e[s.at]=!1}
g.held.set(n,r.size)}for(let n of k){let o=R[n.at];g.cards[n.at]=t[n.at]&&(o.length===0||n.end!==""||o.some(r=>e[r.at]))?1:0}for(let n of T)g.drawn[n.at]=e[n.at]?
1:0;u.pairs=null,rf(),g.routes=bo()||[],g.focus=So()}var zo=(t,e)=>Lt[t][e?3:2],rt=()=>u.earlier!==null;function cn(t,e){if(!t)return e();let n={...g},{pairs:o,
batches:r}=u;Object.assign(g,t),[u.pairs,u.batches]=[null,null];try{return e()}finally{Object.assign(g,n),Object.assign(u,{pairs:o,batches:r})}}function of(){let t=T.
map(Ur);if(!c.against)return t;let e=_e(c.against,()=>T.map(Ur));return t.map((n,o)=>{let r=e[o],i=fa(r,n);return i?{...n||r,change:i,was:r}:n})}function rf(){if(g.
gone=new Set,g.measures=[],!c.against)return;for(let n of T)g.drawn[n.at]&&g.lines[n.at].change==="went"&&g.gone.add(n.uid);for(let n of k){let o=R[n.at].filter(
r=>g.drawn[r.at]);o.length&&o.every(r=>g.gone.has(r.uid))&&g.gone.add(n.id)}let t=_e(c.against,()=>k.map(Hr)),e=n=>n.map(o=>o[0]);for(let n of k){let[o,r]=[e(t[n.
at]),e(g.pills[n.at])],i=r.filter(a=>!o.includes(a)),s=o.filter(a=>!r.includes(a));g.cards[n.at]&&(i.length||s.length)&&g.measures.push([n,i,s])}}var ni=t=>R[t.
at].some(e=>g.drawn[e.at])&&R[t.at].every(e=>!g.drawn[e.at]||g.lines[e.at].change==="appeared");function Wo(){if(c.against&&c.known&&c.against>=c.known&&(c.against=
""),u.earlier=null,c.against&&c.beside){u.earlier=_e(c.against,()=>([g.cards,g.drawn]=[new Uint8Array(k.length),new Uint8Array(T.length)],ei(),{...g})),[g.cards,
g.drawn]=[new Uint8Array(k.length),new Uint8Array(T.length)];let{against:t}=c;c.against="",ei(),c.against=t}else ei()}function sf(t){let[e,n,o,r]=qr(),i=N.clientWidth-8,s=N.clientHeight-8,a=Math.min(Math.max(Math.min(i/(o-e),s/(r-n)),t?0:Xr),1.15),l=k.find(h=>g.cards[h.at]&&h.end),
[p,d]=l?P(l):[(e+o)/2,(n+r)/2],f=(h,y,v,b)=>(y-h)*a<=v+1?(h+y)/2:b;E.moveTo({position:{x:f(e,o,i,p),y:f(n,r,s,d)},scale:a})}function Ae(){let{x:t,y:e}=E.getViewPosition();
c.eye=[Math.round(t),Math.round(e),Math.round(E.getScale()*1e3)/1e3],wt()}function kt(t=!1){af(t),rt()&&E.moveTo({position:E.getViewPosition(),scale:E.getScale()*
.55})}function af(t){let e=N.clientWidth,n=N.clientHeight;if(!e||!n||!u.placed)return;if(c.eye=null,u.placed.kind==="near")return sf(t);if((t||c.grown.length)&&
u.placed.kind!=="map"){let[s,a,l,p]=Se();return E.moveTo({position:{x:(s+l)/2,y:(a+p)/2},scale:Math.min((e-36)/(l-s),(n-36)/(p-a),1.15)})}let o=yo(u.placed),r=window.
innerWidth<=760,i=g.routes.find(s=>s.drawn);if(u.placed.kind==="field"||u.placed.kind==="map"){let s=u.placed.kind==="map"?Zn():[0,0,u.placed.width,u.placed.height],
a=Math.min((e-36)/(s[2]-s[0]),(n-36)/(s[3]-s[1]),u.placed.kind==="map"?3:1.15);return E.moveTo({position:{x:(s[0]+s[2])/2,y:(s[1]+s[3])/2},scale:a})}if(r&&o<Qe&&
i&&Na(fe(Oo(i)))>=Qe)return oi(i);lf(Math.max(o,Qe))}function lf(t){let e=k.find(r=>g.cards[r.at]&&r.end)||k.find(r=>g.cards[r.at]),n=(r,i,s)=>{let a=(r/2-18)/t;
return 2*a>i?i/2:Math.min(Math.max(s,a),i-a)},[o]=e?P(e):[u.placed.width/2];E.moveTo({position:{x:n(N.clientWidth,u.placed.width,o),y:n(N.clientHeight,u.placed.
height,0)},scale:t})}function Na(t){let[e,n,o,r]=yt(t);return Math.min((N.clientWidth-24)/(o-e),(N.clientHeight-40)/(r-n),1.15)}function oi(t){let e=fe(Oo(t));if(!e.
length)return;let[n,o,r,i]=yt(e);E.moveTo({position:{x:(n+r)/2,y:(o+i)/2},scale:Na(e)})}function za(t){if(c.mode==="table")return;let e=fe([t.slice(5)])[0];if(!e||
!e[2])return;let n=u.placed.kind==="field"?[e]:fe(g.focus||[]),o=window.innerWidth<=760,r=E.getScale(),i=E.getViewPosition(),s=N.clientWidth-(o||m("panel").hidden?
0:410),a=m("panel").getBoundingClientRect().top-N.getBoundingClientRect().top,l=o&&!m("panel").hidden?Math.max(Math.min(a,N.clientHeight),90):N.clientHeight,[p,
d,f,h]=yt(n.length?n:[e]),[y,v,b,M]=yt([e]),L=i.x-N.clientWidth/2/r+18/r,S=i.y-N.clientHeight/2/r+18/r,O=zr(p,f,L,L+(s-36)/r,[y,b]),C=zr(d,h,S,S+(l-36)/r,[v,M]);
(O||C)&&E.moveTo({position:{x:i.x+O,y:i.y+C},scale:r})}function Wa(t){if(u.placed.kind!=="map"&&E.getScale()>=Xr)return;let[e,n]=P(t),o=window.innerWidth<=760,r=u.
placed.kind==="map"?E.getScale():Math.max(E.getScale(),1),i=o||m("panel").hidden?0:205/r,s=m("panel").getBoundingClientRect().top-N.getBoundingClientRect().top,
a=o&&!m("panel").hidden?(N.clientHeight-Math.max(Math.min(s,N.clientHeight),90))/2/r:0;E.moveTo({position:{x:e+i,y:n+a},scale:r}),Ae()}function fn(){let t=new Map,e=P(Rn())[1],n=new Map;for(let i of Tt()){let s=ke(i);t.set(s,[...t.get(s)||[],i]),n.set(i,P(i)[1])}let o=new Map;for(let i of[...t.
keys()].sort((s,a)=>Math.abs(s)-Math.abs(a)||s-a)){let s=t.get(i).sort((f,h)=>n.get(f)-n.get(h)),[a,l]=cf(s),p=s.map(f=>{let h=aa(f);return Math.abs(i)<2||!h||!o.
has(h)?-l/2:o.get(h)[1]-Number(a.get(f))}),d=Math.abs(i)<2?p:ia(p);s.forEach((f,h)=>o.set(f,[Z(Bn(i)),Number(a.get(f))+d[h]]))}let r=e-(o.has(Rn())?o.get(Rn())[1]:
0);c.pinned.clear(),c.laid=new Map([...o].map(([i,[s,a]])=>[i.id,[s,Z(a+r)]]))}function cf(t){let e=Ir(),n=s=>!s.members&&w.near.quiet[s.at]?-2:e.findLastIndex(
a=>a.members.includes(be(s))),o=t.map(s=>{let a=n(s);return{tall:P(s)[3],kind:a,headed:a>=0&&!!e[a].words}}),[r,i]=ra(o,Mt);return[new Map(t.map((s,a)=>[s,r[a]])),
i]}function Ce(t){let e=!c.open.has(t.id);I(()=>{let[n,o]=e?P(t):P(k[t.members[0]]);e?c.open.add(t.id):c.open.delete(t.id),t.members.forEach((r,i)=>e?c.laid.set(k[r].
id,[n,o+i/100]):c.laid.delete(k[r].id)),e||c.laid.set(t.id,[n,o]),c.at="",fn()},!0),x.shownSheet="",m("panel").hidden=!0,z(e?`Opened: ${le(t)}; Ctrl-Z closes it`:
`Closed: ${le(t)}`)}var Da=t=>t.startsWith("party:")?"card:"+(V.get(t.slice(6))||[{id:""}])[0].id:t;function Do(t){let e=t.slice(0,5);if(e==="claim")return It.claims[t.slice(6)];if(e===
"line:")return It.lines[t.slice(5)]||(U.has(t.slice(5))?ff(U.get(t.slice(5))):void 0);if(e==="pack:")return ct.has(t.slice(5))?df(ct.get(t.slice(5))):void 0;let n=D.
get(t.slice(5));return n&&(It.cards[n.uid]||pf(n))}var pt=t=>typeof t=="number"?It.texts[t]:t||"",Ia=G?"This page is too large to carry every quote: the evidenc\
e page has them.":"This page is too large to carry every quote: a page that is made around one party has them.",ff=t=>["Line",`${k[t.source].name} → ${k[t.target].
name}`,[t.word],[["Relation",xe(t)],["Goods",t.goods||"not named"],["Support",t.printed],["Sources",t.voices.join(", ")],["Denied by",t.denied_by.join(", ")],["\
Public",t.public.join(" to ")],["Level",t.level]].filter(e=>e[1]),[["Claims",t.claims.map(e=>[e])],["The words",[[Ia]]]]],pf=t=>[t.small,t.name,t.pills.map(e=>e[0]),
[],[["Relations shown",R[t.at].slice(0,200).map(e=>[`${k[e.source].name} ${xe(e)} ${k[e.target].name}`,"",e.word,"line:"+e.uid])],["The words",[[Ia]]]]];function df(t){
let e=Vt(t).map(n=>{let o=R[n.at].find(r=>g.drawn[r.at]&&ve(r,n)===w.near.parents[n.at]);return[o?Xt(o):n.name,"",o?g.lines[o.at].small:n.small,"party:"+n.uid]});
return["Group, closed",le(t),[],[],[["Who stands in it",e]]]}function Ra([t,e,n,o,r]){let i=Da(pt(o)),s=A(i&&Do(i)?"button":"div","","item");if(s.append(A("p",pt(t))),e&&s.append(A("blockquote","“"+pt(e)+"”")),n&&s.append(
A("small",pt(n))),/^https?:\/\//.test(pt(r))){let a=A("a",pt(r));a.href=pt(r),a.rel="noreferrer noopener",a.target="_blank",s.append(a)}return s.tagName==="BUTT\
ON"&&(s.type="button",s.dataset.opens=i,s.addEventListener("click",()=>mt(i,!0))),s}var Ba=[],ri=t=>Ba.push(t);function de(t,e){x.shownSheet=t;let[n,o,r=[],i=[],
s=[],a=[],l=[]]=e,p=m("sheet");p.replaceChildren(A("p",pt(n),"kicker"),A("h2",pt(o),"title"));let d=A("div");for(let y of r)d.append(A("span",pt(y),"tag"));let f=A(
"dl"),h=A("div","","lead");for(let y of a)h.append(Ra(y));for(let[y,v]of i)f.append(A("dt",pt(y)),A("dd",pt(v)));p.append(d,...a.length?[h]:[],...Ba.map(y=>y(t)).
filter(y=>y!==null)),We()&&!t.startsWith("claim")&&p.append(A("p","This sheet holds all that is on file; the picture shows the dates you chose.","caption")),p.append(
f);for(let y of l)p.append(ua(y));for(let[y,v=[]]of[...uf(t),...hf(t,s)]){p.append(A("h3",pt(y)));for(let b of v)p.append(Ra(b))}m("panel").hidden=!1,m("back").
hidden=at.length===0,m("panel").scrollTop=0}function uf(t){let e=t.startsWith("line:")&&u.placed.kind==="near"&&U.get(t.slice(5)),n=s=>new Set(s.map(a=>`${a.source}\
>${a.target}`)).size>1,o=t.startsWith("line:")&&u.placed.kind==="map"&&U.get(t.slice(5)),r=e?en(e):o?ga(o):[];if(r.length<2)return[];let i=r.map(s=>[`${o||n(r)?
`${k[s.source].name} → ${k[s.target].name}: `:""}${xe(s)}${s.goods?` [${s.goods}]`:""}`,"",g.lines[s.at].small+(g.lines[s.at].denied?" · denied":""),"line:"+
s.uid]);return[[`This line stands for ${r.length} relations`,i]]}function hf(t,e){if(!c.grown.length||!t.startsWith("card:"))return e;let o=R[D.get(t.slice(5)).
at].filter(r=>g.drawn[r.at]).map(r=>[Xt(r),"",r.word,"line:"+r.uid]);return[...e.filter(([r])=>pt(r)!=="Relations shown"),["Relations shown",o]]}function mt(t,e){
let n=Bs(t);if(n)return location.assign(n);let o=Do(t);if(!o)return;let r=t.startsWith("card:")&&D.get(t.slice(5)),i=r&&Wr(r);!e&&r&&g.cards[r.at]&&i&&Ce(i),e&&
x.shownSheet&&at.push(x.shownSheet),e||(at.length=0),!t.startsWith("claim")&&c.at!==t&&(Ot(),c.at=t,c.picked.clear(),!e&&c.route>=0&&!(g.focus&&g.focus.has(t.slice(
5)))&&(c.route=-1),c.ends=["",""],K()),de(t,o),e&&m("sheet").focus({preventScroll:!0}),t.startsWith("claim")||za(t),z(pt(o[1]))}function Io(t){x.joining=t,z(`Ch\
oose the other end of a connection with ${D.get(t).name}: a card of the picture, or one found by search`)}function Te(t,e){x.joining="",t!==e&&(I(()=>{c.ends=[t,
e],c.at="",c.route=-1,c.picked.clear()}),Fa())}function Fa(){let{way:t}=qn(c.ends[0],c.ends[1]),[e,n]=c.ends.map(i=>D.get(i).name),o=(t||[]).map(i=>[Xt(i),"",g.
lines[i.at].small,"line:"+i.uid]),r=t?"The fewest lines between the two in this picture, whichever way goods move. Unranked: it is no route, and no source says \
that anything went this way.":"Nothing that is shown here joins the two. That says nothing beyond this picture.";if(de("",["A connection, unranked",`${e} – ${n}`,
[],[],[["What it is",[[r]]],...o.length?[["Lines",o]]:[]]]),G){let i=A("a","Routes between the two, by their evidence");i.href=`/routes?from=${encodeURIComponent(
D.get(c.ends[0]).uid)}&to=${encodeURIComponent(D.get(c.ends[1]).uid)}`,m("sheet").append(i)}z(t?`A connection of ${t.length} lines, unranked`:"No connection in \
this picture")}function it(){if(at.length=0,c.ends[1])return Fa();let t=c.at&&Do(c.at);t?de(c.at,t):(x.shownSheet="",m("panel").hidden=!0)}async function Ua(){for(let t of Rt.grown||[])Ha(...t);if(w.live)try{let t=await St("/api/notes?page="+encodeURIComponent(Kt));[W.notes,W.steps,W.by]=[t.notes,t.
steps,t.by||W.by]}catch(t){z(t.message)}}async function pn(t,e=G.limit,n="",o=""){let r,i=o||[t,e,n].join("*");for(let a=2;!o&&c.grown.includes(i);a++)i=[t,e,n,
a].join("*");let s=k.filter(vt).length;try{r=await St("/api/expand",{uid:t,limit:e,role:n,drawn:[...new Set(k.filter(vt).map(a=>a.uid))]})}catch(a){return z(a.message)}
if(o||Ot(),c.grown.includes(i)||c.grown.push(i),Ha(r,i,t),!o){if(w.near)for(let a of k.filter(l=>l.by&&l.by.includes(i)&&!c.laid.has(l.id)))c.laid.set(a.id,[w.near.
cards.x[a.at],w.near.cards.y[a.at]]);K(!0),z(`${k.filter(vt).length-s} more drawn`+(r.left?`; ${r.left} further ones: expand again`:"")),it()}}var Ro=t=>{let[e,
n,o]=t.split("*");return pn(e,Number(n),o,t)};function Ha(t,e,n){let o=u.placed;w.near&&(u.placed=w.near),mf(t,e,n),u.placed=o,Xe.push([t,e,n])}function mf(t,e,n){
let o=t.sheets.texts,r=a=>typeof a=="number"?o[a]:Array.isArray(a)?a.map(r):a;for(let a of["cards","lines","claims"])for(let[l,p]of Object.entries(t.sheets[a]))
It[a][l]=[...p.slice(0,6).map(r),...p.slice(6)];let i=t.lines.flatMap(a=>[a.source,a.target]).find(a=>V.has(a)),s=[w.wide,w.tall,w.near,w.field,w.map].filter(Boolean);
for(let a of t.cards){if(V.has(a.uid)){for(let f of V.get(a.uid))f.by&&!f.by.includes(e)&&f.by.push(e);continue}let l={...a,at:k.length,id:"0|"+a.uid,by:[e]};k.
push(l),D.set(l.id,l),V.set(l.uid,[l]),R.push([]),a.states&&(w.states.cards[l.at]=a.states);let[p]=a.uid===n&&i&&V.get(i)||V.get(n),d=t.lines.find(f=>[f.source,
f.target].includes(a.uid)&&[f.source,f.target].includes(p.uid));for(let f of s)gf(f,l,p,d&&d.target===a.uid?1:-1)}for(let a of t.lines){let l=V.get(a.source),p=V.
get(a.target),d=U.get(a.uid);if(d&&d.by&&!d.by.includes(e)&&d.by.push(e),d||!l||!p)continue;let f={...a,at:T.length,source:l[0].at,target:p[0].at,by:[e]};T.push(
f),U.set(f.uid,f),R[f.source].push(f),f.target!==f.source&&R[f.target].push(f),$e.more[f.at]=a.states;for(let h of s)if(h.labels)for(let[y,v]of[["x",0],["y",0],
["w",a.w],["h",a.h]])h.labels[y].push(v)}x.index=null}function gf(t,e,n,o){let{x:r,y:i,w:s,h:a}=t.cards,l=t.kind==="map"?[0,0]:t.kind==="field"?[11,11]:t.kind===
"near"?[Mt.chip,8+16.5*ht(e.name,Mt.chip-62,14.2,3,!e.rim).length]:[e.w,e.h],p=(S,O)=>{r.push(S),i.push(O),s.push(l[0]),a.push(l[1]),t.how&&t.how.push(""),t.marks&&
t.marks.push(-1)};if(t.kind==="near")return wf(t,e,n,o,p,l);if(t.kind==="map"||n===e)return p(t.kind==="map"?0:t.width/2,t.kind==="map"?0:t.height+60);let d=r.map(
(S,O)=>[r[O],i[O],s[O],a[O]]),f=t.labels;f&&f.x.forEach((S,O)=>f.w[O]&&f.x[O]&&d.push([f.x[O],f.y[O],f.w[O],f.h[O]]));let h=(S,O,C)=>d.every(j=>Math.abs(S-j[0])>=
(l[0]+j[2])/2+C||Math.abs(O-j[1])>=(l[1]+j[3])/2+C),y=r[n.at],v=i[n.at];if(t.kind==="field")for(let S=1;S<4e3;S++){let O=34+15*Math.sqrt(S),C=S*2.399963,j=y+O*Math.
cos(C),B=v+O*Math.sin(C);if(h(j,B,12))return p(Z(j),Z(B))}let b=t.kind==="tall",M=b?l[1]+150:l[0]+170,L=b?l[0]+26:l[1]+26;for(let S=1;S<200;S++)for(let O=-S;O<=
S;O++)for(let C of Math.abs(O)===S?[1,-1,...Array.from({length:Math.min(S-1,6)},(j,B)=>B+2)]:[S,-S]){let j=y+(b?O*L:C*M),B=v+(b?C*M:O*L);if(h(j,B,8))return p(Z(
j),Z(B))}p(y,v)}function wf(t,e,n,o,r,i){let s=n===e?-1:ke(_(n))?ke(_(n))+Math.sign(ke(_(n))):o;t.columns.push(s),t.parents.push(n===e?-1:n.at),t.quiet.push(e.rim?
1:0);let a=k.slice(0,e.at).filter(d=>d.by&&d.by[0]===e.by?.[0]).map(({at:d})=>[t.cards.x[d],t.cards.y[d],t.cards.w[d],t.cards.h[d]]),l=Z(Bn(s)),p=[...Tt().map(P),
...Fn(),...a];r(l,vo(l,n===e?t.height:P(n)[1],i,p,Mt.gap))}var li={};st(li,{listen:()=>bf});var ii=t=>t.toLowerCase().replace(/ß/g,"ss").replace(/ς/g,"σ").normalize("NFKD").replace(/\p{Mn}/gu,"").replace(/[^\p{L}\p{N}]+/gu," ").trim(),Jn=t=>/^[\x00-\x7f]*$/.
test(t),Ga=t=>/[\u2e80-\u{10ffff}]/u.test(t);function yf(t,e){if(t.length>e.length&&([t,e]=[e,t]),e.length-t.length>1)return!1;let n=0;for(;n<t.length&&t[n]===e[n];)
n++;return t.length<e.length?t.slice(n)===e.slice(n+1):t.slice(n+1)===e.slice(n+1)||t[n]===e[n+1]&&t[n+1]===e[n]&&t.slice(n+2)===e.slice(n+2)}var qa=t=>t.length>=
4&&!/\p{Nd}/u.test(t),vf=(t,e)=>e.startsWith(t)||qa(t)&&qa(e)&&yf(t,e);function Ka(t,e){let n=(s,a)=>[...s].length>=(Ga(s)?2:3)&&a.includes(s),o=s=>s.split(" "),
r=[(s,a)=>s===a,(s,a)=>a.startsWith(s+" "),(s,a)=>o(s).every(l=>o(a).includes(l)),(s,a)=>o(s).every(l=>o(a).some(p=>p.startsWith(l))),(s,a)=>n(s.replaceAll(" ",
""),a.replaceAll(" ","")),(s,a)=>o(s).every(l=>o(a).some(p=>vf(l,p)))],i=!Jn(t[0]+e[0])&&!Ga(t[0]);for(let[s,a]of r.entries())for(let l of s===5&&!i?[0]:[0,1])if(t[l]&&
a(t[l],e[l]))return 2*s+l;return-1}var si=(t,e)=>{for(let n=0;n<t.length;n++)if(t[n]!==e[n])return t[n]<e[n]?-1:1;return 0};function Za(t){let e=t.folds.map(([d,
f])=>({pattern:new RegExp(d,"g"),by:f.replace(/\\(\d)/g,"$$$1")})),n=new Map;function o(d){if(!n.has(d)){let f=e.reduce((h,{pattern:y,by:v})=>h.replace(y,v),d);
n.set(d,d.length>3&&f.length>=3?f:d)}return n.get(d)}let r=new Map(Object.entries(t.twins)),i=new Map([...r].map(([d,f])=>[f,d]));function s(d){if(!/[a-z]/i.test(
d)||!/[\u0400-\u04ff]/.test(d))return r.get(d)||d;let f=[...d].some(y=>Jn(y)&&!r.has(y)),h=[...d].some(y=>!Jn(y)&&!i.has(y));return f===h?d:[...d].map(y=>(f?i:r).
get(y)||y).join("")}let a=d=>/[a-z]/i.test(d)&&/[\u0400-\u04ff]/.test(d)?d.replace(/[A-Za-z\u0400-\u04ff]+/g,s):d;function l(d){let f=ii(d),h=Jn(f)?f:[...a(f)].
map(y=>Jn(y)?y:t.letters[y]||"").join("");return[f,h.split(" ").filter(Boolean).map(o).join(" ")]}function p(d,f,h){let y=d-d%2,v=d%2;return y?t.reasons[y].replace(
"{}",()=>f)+(v&&y!==10?", in another spelling":""):v?`another spelling of '${f}'`:h?`alias '${f}'`:"name"}return{spelling:l,reason:p}}var jt=t=>`${ii(document.title).replace(/[^a-z0-9]+/g,"-").replace(/^-+|-+$/g,"").slice(0,60)||"entrepot"}.${t}`;function Nt(t,e){let n=document.createElement("\
a");n.href=URL.createObjectURL(e),n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),1e3)}var Bo=t=>t.startsWith("card:")?"party:"+D.get(t.slice(5)).uid:t;function Vn({about:t,box:e}){let n=t.slice(t.indexOf(":")+1);return t==="picture"?e&&e.length?"\
A box on the picture":"The picture":t.startsWith("party:")?V.has(n)?V.get(n)[0].name:"":t.startsWith("line:")?U.has(n)?`${k[U.get(n).source].name} → ${k[U.get(
n).target].name}`:"":It.claims[n]||T.some(o=>o.claims.includes(n))?"Claim "+n:""}var Pe=()=>W.notes.filter(t=>Vn(t)&&(t.page===""||t.page===Kt)),Ja=t=>t?Pe().filter(
e=>e.about===Bo(t)):[],ai=t=>!t.layout||t.layout===u.placed.kind;function xf(){let t={file:!0,view:ie(),by:W.by,notes:Pe().map(o=>({...o,page:""})),steps:W.steps.map(o=>({...o,page:""})),grown:Xe},e=JSON.stringify(t).replace(
/[<>&\u2028\u2029]/g,o=>"\\u"+o.charCodeAt(0).toString(16).padStart(4,"0")),n=Rs.map(([o,r])=>o.id==="left"?`<script type="application/json" id="left">${e}<\/scr\
ipt>`:r||o.outerHTML);return`<!DOCTYPE html>
<html lang="${Pt(Gt.lang)}">
${document.head.outerHTML}
<body>
${n.join(`
`)}
</body>
</html>
`}function bf(){m("save-left").addEventListener("click",()=>{Nt(jt("html"),new Blob([xf()],{type:"text/html"})),x.unsaved=!1,m("save").open=!1,z("Saved as you l\
eft it: one file, with notes, story, places and filters")}),window.addEventListener("beforeunload",t=>{x.unsaved&&t.preventDefault()})}function ci(t,e,n=()=>!1){let o=new Map(t.map(f=>[f.id,f])),r=new Set(e.map(f=>f.id)),i=t.filter(f=>r.has(f.id)).map(f=>f.id),s=e.filter(f=>n(f.id)),a=e.filter(
f=>!o.has(f.id)&&!n(f.id)),l=s.length?i.slice(-s.length):[],p=!a.length&&s.every((f,h)=>f.id===l[h]),d=new Set(p?[]:s.map(f=>f.id));return{gone:[...o.keys()].filter(
f=>!r.has(f)||d.has(f)),fresh:p?a:[...a,...s],changed:e.filter(f=>{let h=o.get(f.id);return h&&!d.has(f.id)&&Object.keys(f).some(y=>h[y]!==f[y])})}}var fi=11.5,Va=11;function Fo(t,e,[,,n,o],r){let i=pe/r,s=n-6,a=Math.max(fi,i),l=t.text.join(" "),p=Math.floor((o-2)/(1.16*a)),d=a>fi?ht(l,s,a,Math.max(p,1),!1):
t.text;(p<1||a>fi&&d.join(" ")!==l)&&(d=[]);let f=d.map(v=>({words:v,size:a,soft:!1})),h=Math.max(Va,i),y=o-2-d.length*1.16*a;return(h===Va||y>=1.1*h&&ft(e,h,!1)<=
s)&&f.push({words:e,size:h,soft:!0}),f}var Uo=t=>Math.max(14,1.16*t);function Ho(t,[e,n,o,r]){let i=Math.max(64,...t.map(({words:a,size:l})=>ft(a,l,!1))),s=t.reduce(
(a,{size:l})=>a+Uo(l),0);return[e,n,Math.min(o,i+14),Math.min(r,s+9)]}function kf(t,e){let[,,n,o]=P(t),r=o-4-Xa(t),i=Math.max(13,Et/e),s=i<13.5?13:i,a=Math.max(1,Math.floor(r/(1.14*s))),l=s>13?ht(t.name,n-38,s,a,!0):t.text,p=Math.
max(11,pe/e),d=s===13?o-4:r,f=l.length*1.14*s+p+5<d;return[l,s,f&&ft(t.small,p,!1)<=n-38?p:0]}var Xa=t=>g.pills[t.at].length?7:0;function Ya({ctx:t,c:e,look:n},o,r){
let[i,s,a,l]=P(o),p=i-a/2,d=s-l/2,f=et(o.id),h=f?e.faint:n(o.family),y=ut("card:"+o.id),v=Oe(o.id);sn(t,p,d,a,l,4),t.fillStyle=e.card,t.fill(),t.strokeStyle=y||
v||x.hover===o.id||o.end&&!f?e.mark:e.edge,t.lineWidth=y||v?3:o.end?1.6:1,t.stroke(),sn(t,p,d,5,l,2),t.fillStyle=h,t.fill(),rn(t,w.looks[o.family].glyph,p+18,s,
5,h),t.textAlign="left",t.textBaseline="alphabetic";let[b,M,L]=kf(o,r),S=M*1.154,O=s-(S*b.length+(L&&L+2))/2+M*.77+(M>13?Xa(o)/2:0);t.font=bt(M,!0),t.fillStyle=
f?e.faint:e.ink;for(let C of b)t.fillText(C,p+32,O,a-38),O+=S;u.namesDrawn.push([o.id,M*r,b.join(" ")]),t.font=bt(L),t.fillStyle=f?e.faint:e.soft,L&&t.fillText(
o.small,p+32,O+.6*(L-11),a-38),$f({ctx:t,c:e},o,r,f)}function $f({ctx:t,c:e},n,o,r){let[i,s,a,l]=P(n),p=Math.max(8.5,pe/o),d=p+4.5,f=s-l/2+6,h=g.pills[n.at].map(
([O,C])=>[O,(C-10)*p/8.5+10,!0]),y=[],v=g.held.get(n.id),b=O=>ft(O,p,!0)+10;v&&y.push([`+${v}`,b(`+${v}`),!1]),Ao(n.id)&&y.push(["moved",b("moved"),!1]);let M=O=>O.
reduce((C,[,j])=>C+j+4,0),L=`${h.length} measures`;h.length>1&&M([...h,...y])>a&&h.splice(0,h.length,[L,b(L),!0]),t.font=bt(p,!0),t.textAlign="center",t.textBaseline=
"alphabetic";let S=i+a/2-6;for(let[O,C,j]of[...h,...y].reverse())sn(t,S-C,f-d,C,d,d/2),t.fillStyle=j?r?e.faint:e.pill:e.card,t.fill(),j||(t.strokeStyle=r?e.faint:
e.soft,t.lineWidth=1,t.stroke()),t.fillStyle=j?e["pill-ink"]:r?e.faint:e.soft,t.fillText(O,S-C/2,f-d/2+p*.36),S-=C+4}function Qa({ctx:t,c:e},n,o){let{label:r}=u.
geometry[n.at];if(!r)return;let i=g.lines[n.at],s=Fo(n,i.small,r,o),[a,l,p,d]=Ho(s,r),f=a-p/2,h=l-d/2,y=et(n.uid),v=ut("line:"+n.uid),b=[[f+p-3,h+1],[f-1,h-1]],
M=s.length?b:[[a+8,l+8],[a,l-10]];s.length&&(sn(t,f,h,p,d,7),t.fillStyle=e.ground,t.fill(),t.strokeStyle=v||x.hover===n.uid?e.mark:e.edge,t.lineWidth=v?2.4:1,(i.
known==="unknown"||i.known==="proposed")&&t.setLineDash([2,3]),t.stroke(),t.setLineDash([])),t.textAlign="center",t.textBaseline="alphabetic";let L=l-s.reduce((S,{
size:O})=>S+Uo(O),0)/2;for(let{words:S,size:O,soft:C}of s)t.font=bt(O),t.fillStyle=y?e.faint:C?e.soft:e.ink,t.fillText(S,a,L+.93*O,p-4),L+=Uo(O);if(t.strokeStyle=
t.fillStyle=y?e.faint:e.ink,i.partial&&(t.font=bt(Math.max(15,pe/o),!0),t.textAlign="right",s.length||Mf(t,e,a+8,l+6),t.fillText("…",...M[0])),i.denied){let[S,
O]=M[1];t.beginPath(),t.arc(S,O,7,0,7),t.fillStyle=e.card,t.fill(),t.lineWidth=1,t.stroke(),t.lineWidth=1.6,t.beginPath(),t.moveTo(S-3,O-3),t.lineTo(S+3,O+3),t.
moveTo(S+3,O-3),t.lineTo(S-3,O+3),t.stroke()}u.weakest.has(n.uid)&&Sf({ctx:t,c:e},a,h+d,"weakest step",o)}function Mf(t,e,n,o){let r=t.fillStyle;t.fillStyle=e.ground,
t.fillRect(n-17,o-5,18,10),t.fillStyle=r}function Sf({ctx:t,c:e},n,o,r,i){let s=Math.max(9,pe/i);t.font=bt(s,!0);let a=t.measureText(r).width+10;sn(t,n-a/2,o-3,
a,s+4,s/2+2),t.fillStyle=e.mark,t.fill(),t.fillStyle=e.ground,t.textAlign="center",t.textBaseline="alphabetic",t.fillText(r,n,o-1+s*.86)}function _a({ctx:t,c:e},n){
let o=g.lines[n.at],r=u.geometry[n.at],i=w.widths[o.weight],a=et(n.uid)?e.faint:g.focus||x.hover===n.uid?e.mark:e.line;o.change&&o.change!=="went"&&(t.strokeStyle=
zo(o.change,e===w.dark)+"55",t.lineWidth=i+7,t.stroke(r.path)),t.setLineDash(w.known[o.known][1]),t.strokeStyle=a,t.lineWidth=o.denied?i+3:i,t.stroke(r.path),o.
denied&&(t.strokeStyle=e.ground,t.lineWidth=i+.6,t.stroke(r.path)),t.setLineDash([]),t.fillStyle=a,t.beginPath(),Co(t,r,i),t.fill()}function tl({ctx:t,c:e},n){let r=x.
saving||!u.frame?0:u.frame[0]+Le+8/n;u.placed.strips.forEach(([s,a,l],p)=>{p&&(t.fillStyle=e.band,t.fillRect(-4e3,a,2*4e3+u.placed.width,l-a)),s&&(t.font=bt(Math.
max(12,pe/n),!0),t.textAlign="left",t.textBaseline="alphabetic",t.fillStyle=e.soft,t.fillText(s,Math.max(0,r),a+21))}),t.font=bt(Math.max(10.5,pe/n),!0),t.textAlign=
"center",t.fillStyle=e.soft;for(let[s,a,l]of u.placed.headings)t.fillText(s,a,l)}var qo=(t,e)=>!e||t[0]>e[0]&&t[0]<e[2]&&t[1]>e[1]&&t[1]<e[3],Of=t=>{let e=g.lines[t.at];return et(t.uid)?"faint":`${e.known}.${e.weight}.${e.denied?1:0}`};function Lf(){
u.batches=new Map;for(let t of T){if(!g.drawn[t.at])continue;let e=Of(t),{from:n=[0,0],tip:o}=u.geometry[t.at];u.batches.has(e)||u.batches.set(e,{path:new Path2D,
lines:[]});let r=u.batches.get(e);r.path.moveTo(n[0],n[1]),r.path.lineTo(o[0],o[1]),r.lines.push(t)}}function el(t,{path:e,lines:n}){if(!x.saving)return t.stroke(
e);let o=document.createElement("canvas");[o.width,o.height]=[t.canvas.width,t.canvas.height];let r=oe(o);r.setTransform(t.getTransform()),r.setLineDash(t.getLineDash()),
[r.strokeStyle,r.lineWidth]=[t.strokeStyle,t.lineWidth];for(let{at:i}of n){let{from:s=[0,0],tip:a}=u.geometry[i];r.beginPath(),r.moveTo(s[0],s[1]),r.lineTo(a[0],
a[1]),r.stroke()}t.save(),t.resetTransform(),t.drawImage(o,0,0),t.restore(),[o.width,o.height]=[0,0]}function nl(t,e){let{ctx:n,c:o,look:r}=t;if(u.batches||Lf(),
!(x.moving&&re&&w.limits.hide))for(let[s,a]of[...u.batches].sort(([l],[p])=>l==="faint"?-1:p==="faint"?1:0)){let l=s==="faint",[p,d,f]=s.split("."),h=l?.7:Math.
max(w.widths[d]*.55,g.focus?1.3/e:0);if(n.setLineDash(l||x.moving?[]:w.known[p][1]),n.strokeStyle=l?o.faint:g.focus?o.mark:o.line,n.globalAlpha=l?.6:re&&!g.focus?
.45:.9,n.lineWidth=f==="1"?h+1.6:h,el(n,a),f==="1"&&(n.globalAlpha=1,n.strokeStyle=o.ground,n.lineWidth=h*.6,el(n,a)),n.globalAlpha=1,n.setLineDash([]),e>.5&&!l&&
!x.moving){n.fillStyle=g.focus?o.mark:o.line,n.beginPath();for(let y of a.lines)qo(u.geometry[y.at].tip,u.frame)&&Co(n,u.geometry[y.at],0);n.fill()}}let i=k.filter(
s=>g.cards[s.at]);if(e<.6&&i.length>100||x.moving&&i.length>1500)Ef(t,i,e);else for(let s of i){let[a,l,p]=P(s);qo([a,l],u.frame)&&rn(n,w.looks[s.family].glyph,
a,l,p/2,et(s.id)?o.faint:r(s.family))}for(let s of i){if(!(ut("card:"+s.id)||x.hover===s.id||Oe(s.id)||s.end))continue;let[a,l,p]=P(s);n.strokeStyle=o.mark,n.lineWidth=
2/Math.min(e,1),n.beginPath(),n.arc(a,l,p/2+3,0,7),n.stroke()}x.moving&&re||Cf(t,e)}function Ef({ctx:t,c:e,look:n},o,r){let i=new Map;for(let a of o){let l=et(a.
id)?"":a.family;i.has(l)||i.set(l,[]),i.get(l).push(a)}let s=Math.max(4,1.6/r);for(let[a,l]of i){t.fillStyle=a?n(a):e.faint,t.beginPath();for(let p of l){let[d,
f]=P(p);qo([d,f],u.frame)&&t.rect(d-s*.85,f-s*.85,s*1.7,s*1.7)}t.fill()}}var Go={lines:-1,cards:[]};function Af(){if(Go.lines!==T.length||Go.cards.length!==k.length){
let t=(e,n)=>R[n.at].length-R[e.at].length||e.at-n.at;Go={lines:T.length,cards:[...k].sort(t)}}return Go.cards}function Cf({ctx:t,c:e},n){let o=12/n,r=new Map,i=150/
n,s=re?60:160,a=f=>(ut("card:"+f.id)||x.hover===f.id?4:0)+(f.end?2:0)+(g.focus&&!et(f.id)?1:0),l=Af().filter(f=>g.cards[f.at]&&!et(f.id)&&qo(P(f),u.frame)),p=l.
filter(a).sort((f,h)=>a(h)-a(f));t.font=bt(o,!0),t.textAlign="center",t.textBaseline="alphabetic";let d=0;for(let f of[...p,...l.filter(h=>!a(h))]){if(d>=s)break;
let[h,y,v]=P(f),b=f.text.length===1?f.text[0]:Yt(f.name,30,C=>C.length),M=t.measureText(b).width,L=y-v/2-o*1.15,S=[h-M/2,L,h+M/2,L+o*1.1],O=[];for(let C=Math.floor(
S[0]/i);C<=Math.floor(S[2]/i);C++)for(let j=Math.floor(S[1]/i);j<=Math.floor(S[3]/i);j++)O.push(`${C},${j}`);if(!O.some(C=>(r.get(C)||[]).some(j=>S[0]<j[2]&&S[2]>
j[0]&&S[1]<j[3]&&S[3]>j[1]))){for(let C of O)r.set(C,[...r.get(C)||[],S]);t.lineWidth=o/4,t.strokeStyle=e.ground,t.strokeText(b,h,y-v/2-o*.3),t.fillStyle=e.ink,
t.fillText(b,h,y-v/2-o*.3),d+=1}}}function pi({c:t},e,n){let o=[];return Tf(o,t,e,n,!ln(e)),o}function di({c:t,look:e},n,o){let r=[];return Pf(r,t,e,n,o),r}var ui=({c:t},e)=>jf(e).map(n=>({...n,
fill:n.faint?t.faint:t.ink,halo:t.ground,wide:3/e}));function Tf(t,e,n,o,r){let i=g.lines[n[0].at],s=u.geometry[n[0].at],a=w.widths[i.weight]/o,l=n.some(O=>ut("\
line:"+O.uid)||x.hover===O.uid),p=r?e.faint:l||g.focus?e.mark:e.line,d=w.known[i.known][1].map(O=>O/o);n.some(O=>g.lines[O.at].denied)?t.push({d:s.d,stroke:p,width:a+
3/o,dash:d},{d:s.d,stroke:e.band,width:a+.6/o,dash:[]}):t.push({d:s.d,stroke:p,width:a,dash:d});let[h,y]=s.tip,[v,b]=s.way,M=9/o;if(Po(t,[h-v*M,y-b*M],s.way,7/o,
p),n.length<2||r)return;let[L,S]=mo(s);t.push({words:String(n.length),x:L,y:S+4/o,size:Et/o,fill:e.soft,bold:!0,anchor:"middle",halo:e.ground,wide:3/o})}function Pf(t,e,n,o,r){
let i=o.find(v=>!et(v.id))||o[0],[s,a]=P(i),p=o.every(v=>et(v.id))?e.faint:n(i.family),d=o.some(v=>ut("card:"+v.id)||x.hover===v.id||Oe(v.id)),f=(o.length>1?.66:
.5)*tn/r,y={place:[],town:[2.5,2]}[w.map.how[i.at]]||[1,1.6];t.push({round:[s,a,f],fill:e.card,stroke:d?e.mark:p,width:(d?2.6:1.4)/r,dash:y.map(v=>v/r)}),o.length<
2?t.push({glyph:w.looks[i.family].glyph,at:[s,a,f*.56],fill:p}):t.push({words:String(o.length),x:s,y:a+4/r,size:Et/r,fill:p,bold:!0,anchor:"middle"})}function jf(t){
let e=[...Ie()],n=.7*tn/t,o=e.map(([,[d]])=>P(d)).map(([d,f])=>[d-n,f-n,d+n,f+n]),r=([,d])=>Math.max(...d.map(f=>(ut("card:"+f.id)||x.hover===f.id?4:0)+(et(f.id)?
0:2)+(f.end?1:0))),i=[],s=Et/t,[a,,l]=x.saving||!u.frame?Zn():[u.frame[0]+Le+4/t,0,u.frame[2]-Le-4/t],p=([d,,,f],h)=>d==="start"?f<a?0:l-f:f+h>l?0:d==="end"?f+h-
a:f<a?0:h;for(let[d,f]of e.sort((h,y)=>r(y)-r(h)||h[0]-y[0])){let[h,y]=P(f[0]),v=Yt(wa(d,f),60,C=>C.length),b=ft(v,s,!0),M=13/t,L=13/t,S=[["start",h+M,y,h+M],["\
end",h-M,y,h-M-b],["middle",h,y+M*1.4,h-b/2],["middle",h,y-M*1.4,h-b/2]],O=C=>p(C,b)>=b;for(let C of[...S.filter(O),...S.filter(j=>!O(j)&&p(j,b)>6*s)]){let[j,B,
H]=C,J=Be(v,Math.min(b,p(C,b))+.01,s,!0),ot=ft(J,s,!0),$t=j==="start"?B:j==="end"?B-ot:B-ot/2,Y=[$t,H-L/2,$t+ot,H+L/2];if(!o.some(Wt=>Y[0]<Wt[2]&&Y[2]>Wt[0]&&Y[1]<
Wt[3]&&Y[3]>Wt[1])){o.push(Y),i.push({words:J,x:B,y:H+s*.35,size:s,bold:!0,anchor:j,faint:f.every(Wt=>et(Wt.id))});break}}}return i}function ol({ctx:t,c:e},n){u.
outline=u.outline||[new Path2D(w.map.outline),new Path2D(w.map.borders)],t.fillStyle=e.band,t.strokeStyle=e.edge,t.lineWidth=.8/n,t.fill(u.outline[0],"evenodd"),
t.stroke(u.outline[0]),t.stroke(u.outline[1])}var dn=({ctx:t},e)=>e.forEach(n=>Qt(t,n)),Xn={strokes:()=>T.filter(t=>g.drawn[t.at]).map(t=>[t]),lit:([t])=>!g.focus||!et(t.uid),seats:()=>k.filter(t=>g.cards[t.
at]),id:In,numbers:t=>[t.at],box:P,dim:t=>g.focus!==null&&et(t.id),under:tl,stroke:(t,[e])=>_a(t,e),between:(t,e,n)=>e.forEach(([o])=>Qa(t,o,n)),seat:Ya,over:()=>{},
whole:!1},Nf={...Xn,strokes:ce,lit:ln,seats:Tt,numbers:t=>t.members||[t.at],dim:ti,under:()=>{},stroke:(t,e,n)=>dn(t,Yr(t,e,n)),between:(t,e,n)=>dn(t,Qr(t,n)),seat:(t,e,n)=>dn(
t,_r(t,e,n))},zf={...Xn,strokes:Re,lit:ln,seats:()=>[...Ie().values()],id:([t])=>In(t),numbers:t=>t.map(e=>e.at),box:([t],e)=>[...P(t).slice(0,2),tn/e,tn/e],dim:()=>!1,
under:ol,stroke:(t,e,n)=>dn(t,pi(t,e,n)),between:()=>{},seat:(t,e,n)=>dn(t,di(t,e,n)),over:(t,e)=>dn(t,ui(t,e))},Wf={...Xn,box:(t,e)=>{let[n,o,r,i]=P(t),s=2*Math.
max(4/e,1);return[n,o,r+s,i+s]},under:nl,stroke:()=>{},between:()=>{},seat:()=>{},whole:!0},Df={wide:Xn,tall:Xn,near:Nf,map:zf,field:Wf},un=()=>Df[u.placed.kind],
If=2e3,Rf=()=>u.placed.kind==="field"&&k.length+T.length>If,zt=()=>u.placed&&!rt()&&!Rf()?un():null,rl=(t,e)=>[...t.filter(n=>!e(n)),...t.filter(e)],il=t=>rl(t.
strokes(),t.lit),Ko=t=>{let e=rl(t.seats(),n=>!t.dim(n));return u.placed.kind==="map"?e:ea(e)};function sl(t,e,n){if(t.under(e,n),t.whole)return;let o=il(t);for(let r of o)
t.stroke(e,r,n);t.between(e,o,n);for(let r of Ko(t))t.seat(e,r,n);t.over(e,n)}function hi(t,e){let n=u.placed.kind==="map",o=n?pi:Yr,r=n?di:_r,i=un();return[...il(
i).flatMap(s=>o(t,s,e)),...u.placed.kind==="near"?Qr(t,e):[],...Ko(i).flatMap(s=>r(t,s,e)),...n?ui(t,e):[]]}var al=t=>u.placed.kind!=="map"&&c.pinned.has(X(t));var Ut=new Map,hn=new Map,Yn=new Map,Zo=new Map;function mi(){if(x.pulled.length)return;Bf(zt());let t=[...Ut].map(([n,[,o,r]])=>({id:n,x:o,y:r})),e=[...hn].map(
([n,[o]])=>({id:n,from:Yn.get(o.source)||"",to:Yn.get(o.target)||""}));$a(E,()=>{let n=ll(xt.nodes,ci(xt.nodes.get(),t,al));ll(xt.edges,ci(xt.edges.get(),e));for(let o of n)
Ma(E,o)}),gi()}function Bf(t){for(let e of[Ut,hn,Yn,Zo])e.clear();if(t){for(let e of t.seats()){let n=t.id(e),[o,r]=t.box(e,1);Ut.set(n,[e,o,r]);for(let i of t.
numbers(e))Yn.set(i,n)}for(let e of t.strokes()){let n="line:"+e[0].uid;hn.set(n,e);for(let o of e)Zo.set(o.at,n)}}}function ll(t,{gone:e,fresh:n,changed:o}){return e.
length&&t.remove(e),n.length&&t.add(n),o.length&&t.update(o),[...n,...o]}function gi(){let t=X(c.at),n=[...c.picked,...c.at.startsWith("card:")?[t]:[]].map(s=>Yn.
get(D.get(s)?.at)||"");c.at.startsWith("pack:")&&n.push(c.at);let o=c.at.startsWith("line:")?U.get(t):void 0,r={nodes:[...new Set(n)].filter(s=>Ut.has(s)).sort(),
edges:o&&Zo.has(o.at)?[Zo.get(o.at)]:[]},i=E.getSelection();String([i.nodes.sort(),i.edges])!==String([r.nodes,r.edges])&&E.setSelection(r,{highlightEdges:!1})}
function Fe(){mi(),E.redraw()}function cl(){u.placed.kind==="near"?I(fn,!0):I(()=>c.pinned.clear(),!0),kt(!0),wt(),z(u.placed.kind==="near"?"Laid out anew, in the same order":"What was moved\
 by hand was put back")}function mn(){x.noting||(x.joining="",at.length=0,x.shownSheet="",m("panel").hidden=!0,z(""),c.at||c.route>=0||c.picked.size||c.ends[0]?
I(()=>{[c.at,c.route,c.ends]=["",-1,["",""]],c.picked.clear()}):(g.focus=null,u.batches=null,Fe()))}function ue(t){I(()=>{for(let e of t)c.hidden.add(e);c.at="",
c.picked.clear()}),m("panel").hidden=!0,x.shownSheet="",z(`${t.length===1?D.get(t[0]).name:t.length+" cards"} hidden; Ctrl-Z brings back`)}function Jo(t){let e=c.
folded.has(t);I(()=>e?c.folded.delete(t):c.folded.add(t));let n=g.held.get(t)||0;z(e?"Unfolded":n?`${n} folded away under ${D.get(t).name}`:"Nothing hangs on th\
is card alone"),c.at==="card:"+t&&it()}function Qn(t){I(()=>{c.mode=t,c.eye=null}),t==="table"&&m("twin").focus({preventScroll:!0})}var fl=12,pl=0;function Ff(t){let e=new Map;for(let n of R[t.at]){let o=k[ve(n,t)],r=c.hidden.has(o.id)||Uf(o);if(g.lines[n.at]===null||g.cards[o.at]||!r||!vt(o))
continue;let i=`${n.source===t.at?"out":"in"} ${n.relation}`;e.has(i)||e.set(i,new Map);let s=e.get(i);s.set(o,Math.max(s.get(o)??-1,g.lines[n.at].support??-1))}
return e}var Uf=t=>R[t.at].some(e=>c.folded.has(k[ve(e,t)].id)),wi=t=>t.startsWith("in ")?`… ${t.slice(3)} it`:`it ${t.slice(4)} …`;async function yi(t){let e=new Map(
[...Ff(t)].map(([n,o])=>[n,{words:n,key:"",more:0,back:[...o].sort((r,i)=>i[1]-r[1]||(r[0].name<i[0].name?-1:1)).map(([r])=>r)}]));if(G){let n=k.filter(vt).map(
r=>r.uid),{roles:o}=await St("/api/roles",{uid:t.uid,drawn:[...new Set(n)]});for(let{key:r,relation:i,count:s}of o){let a=`${r.startsWith("in.")?"in":"out"} ${i}`;
e.set(a,{...e.get(a)||{words:a,back:[]},key:r,more:s})}}return[...e.values()].sort((n,o)=>o.back.length+o.more-n.back.length-n.more||(n.words<o.words?-1:1))}async function vi(t,e){
let n=e.back.slice(0,fl),o=e.back.length-n.length;if(n.length){I(()=>{for(let i of n){c.hidden.delete(i.id);for(let s of R[i.at])c.folded.delete(k[ve(s,i)].id)}},
!0);let r=n.filter(i=>!g.cards[i.at]).length;z(`${n.length-r} more drawn`+(o+e.more?`; ${o+e.more} further ones: expand again`:"")+(r?`; ${r} are filtered out`:
"")),it()}else e.more&&await pn(t.uid,Math.min(fl,G.limit),e.key)}function dl(t){let e=A("div","","roles"),n=++pl;return yi(t).then(o=>{if(n!==pl&&!e.isConnected)
return;let r=o.reduce((i,s)=>i+s.back.length+s.more,0);e.append(A("span",r?"Expand:":G?"All its neighbours are drawn.":"All neighbours that this page holds are \
drawn.","small"));for(let i of o)e.append(q(`${wi(i.words)} (${i.back.length+i.more})`,()=>vi(t,i),"role"));G&&o.some(i=>i.more)&&e.append(q("Expand: the best o\
f all",()=>pn(t.uid),"role"))},o=>z(o.message)),e}function ul(t){let e=A("div","","actions");if(G&&t&&!t.startsWith("pack:")&&e.append(Hf(t)),t.startsWith("pack:")&&e.append(q("Open in place",()=>Ce(ct.get(t.slice(
5)))),q("Hide",()=>ue(Ye(ct.get(t.slice(5)))))),!t.startsWith("card:"))return e;let n=t.slice(5);for(let[o,r]of ki(D.get(n)))e.append(q(o,r));return e.append(dl(
D.get(n))),c.pinned.has(n)&&e.append(q("Put back",()=>I(()=>c.pinned.delete(n),!0))),e}function Hf(t){let e=A("a","Evidence page");return e.href="/e/"+encodeURIComponent(
t.startsWith("card:")?D.get(t.slice(5)).uid:t.slice(t.indexOf(":")+1)),e}var _n=null;function xi(t){let e=new Set([t.id]);for(let n of R[t.at])g.drawn[n.at]&&e.
add(k[n.source].id).add(k[n.target].id);I(()=>{for(let n of k)g.cards[n.at]&&!e.has(n.id)&&c.hidden.add(n.id);u.placed.kind==="near"&&(Wo(),fn())},!0),kt(!0),wt(),
z(`Only ${t.name} and what is joined to it; Ctrl-Z brings the rest back`),it()}function Gf(t){let e=_n;if(_n=null,G)return location.assign(`/routes?from=${encodeURIComponent(
e.uid)}&to=${encodeURIComponent(t.uid)}`);Te(e.id,t.id),m("sheet").append(A("p",`Documented routes between the two are not worked out in a saved page. Whoever m\
ade this page can ask for those from ${e.name} (${e.uid}) to ${t.name} (${t.uid}).`,"caption"))}function qf(t){let e=[],n=new Set([t.at]);for(let r=t;w.near&&w.
near.parents[r.at]>=0;){let i=k[w.near.parents[r.at]],s=R[r.at].filter(a=>g.drawn[a.at]&&ve(a,r)===i.at);if(!s.length||n.has(i.at))break;if(e.unshift(s.reduce((a,l)=>(g.
lines[l.at].support??-1)>(g.lines[a.at].support??-1)?l:a)),n.add(i.at),r=i,r.end)return e}let o=k.find(r=>r.end&&g.cards[r.at]);return o&&o!==t?qn(o.id,t.id).way:
null}function bi(t){let e=k.find(i=>i.end),n=qf(t),o=(n||[]).map(i=>Xt(i)+(g.lines[i.at].denied?" (denied or disputed)":"")),r=t.end?`${t.name} is what this pic\
ture was asked about.`:n?`${t.name} is drawn because sources state: ${o.join("; ")}.`:`Nothing that is shown here joins ${t.name} to what the picture was asked \
about.`;at.length=0,de("",["Why it is near",e&&!t.end?`${t.name}, ${e.name}`:t.name,[],[],[["In one sentence",[[r]]],...n&&n.length?[["The relations that bring \
it in",n.map(i=>[Xt(i),"",g.lines[i.at].small,"line:"+i.uid])]]:[]]]),z(r)}function ki(t){let e=t.id,n=u.placed.kind==="near"&&zn.get(t.at),o=[["Only this",()=>xi(
t)],["Why near?",()=>bi(t)],["Route from here",()=>{_n=t,z(`A route from ${t.name}: choose the other end, then "Route to here"`),it()}]];return _n&&_n!==t&&o.push(
["Route to here",()=>Gf(t)]),o.push(["Connect to…",()=>Io(e)],["Hide",()=>ue([e])],[c.folded.has(e)?"Unfold":"Fold",()=>Jo(e)]),n&&c.open.has(n.id)&&o.push(["\
Close its group",()=>Ce(n)]),c.pinned.has(e)&&o.push(["Put back",()=>I(()=>c.pinned.delete(e),!0)]),o}function hl(){let t=dt(X(c.at)),e=u.placed.kind==="near"&&
t&&(t.members?t:zn.get(Number(t.at)));e&&Ce(e)}var Ni={};st(Ni,{listCompare:()=>ji,listen:()=>tp});var Zf="Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");function gt(t){let[e,n,o]=t.split("-");return[o&&String(Number(o)),n&&Zf[Number(n)-1],e].filter(
Boolean).join(" ")}var _t=t=>t?`as public on ${gt(t)}`:"all that is public";var ml=186,gl=(t,[e,n])=>{let[,o,r]=u.paperBoxes.find(i=>i[0]===t)||[t,e,n];return{note:t,dx:o-e,dy:r-n}},wl=([t,e])=>{let n=u.paperBoxes.findLast(([,o,r,i,s])=>Math.
abs(t-o)<=i/2&&Math.abs(e-r)<=s/2);return n?"note:"+n[0]:""},Mi=t=>u.placed.kind==="map"?1/t:Math.min(Math.max(1,.92/t),2.5);function yl(t){let e=t.about.slice(
t.about.indexOf(":")+1);if(t.about.startsWith("party:")){let o=(V.get(e)||[]).find(r=>g.cards[r.at]);return o&&P(o)[2]+1>1?P(o):null}let n=t.about.startsWith("l\
ine:")?U.get(e):T.find(o=>o.claims.includes(e)&&g.drawn[o.at]);return n&&g.drawn[n.at]&&ya(n)?wo(u.geometry[n.at]):null}function Vo({c:t},e,n){let o=[],r=Mi(e),
i=new Map;x.saving||(u.paperBoxes=[]);for(let s of Pe()){let a=Gs[s.colour],l={fill:a[n?1:0],edge:a[2],ink:t.ink,u:r};if(s.about==="picture"){ai(s)&&Jf(o,s,l);continue}
let p=yl(s);if(!p)continue;let d=(i.get(s.about)||0)+1;i.set(s.about,d);let f=[p[0]-p[2]/2+(d-1)*9*r,p[1]-p[3]/2];o.push({points:[[f[0]-5*r,f[1]-8*r],[f[0]+5*r,
f[1]-8*r],[f[0]+5*r,f[1]+4*r],[f[0],f[1]+r],[f[0]-5*r,f[1]+4*r]],fill:l.edge}),s.pinned&&$i(o,s,l,s.layout===u.placed.kind&&s.place.length?s.place:null,p)}return o}
function Jf(t,e,n){if(!e.box.length)return $i(t,e,n,e.place,null);let[o,r,i,s]=e.box;t.push({box:[o-i/2,r-s/2,i,s,6],stroke:n.edge,width:2*n.u}),$i(t,e,n,e.place.
length?e.place:null,e.box,!e.pinned)}function $i(t,e,{fill:n,edge:o,ink:r,u:i},s,a,l=!1){let p=12*i,d=(ml-16)*i,f=ht(l&&e.tag||e.text,d,p,l?1:9,!1),h=e.tag&&!l?
[Be(e.tag,d,p,!0)]:[],y=l?[]:[Be(`${e.by}, ${gt(e.on)}`,d,11*i,!1)],v=ml*i,b=(f.length+h.length+y.length)*15*i+12*i,[M,L]=s||Vf(a||e.box,v,b,i,e.box.length>0),S=L-
b/2;a&&(Math.abs(M-a[0])>(v+a[2])/2+12*i||Math.abs(L-a[1])>(b+a[3])/2+12*i)&&!e.box.length&&t.push({d:`M${$(a[0])} ${$(a[1])}L${$(M)} ${$(L)}`,stroke:o,width:1.2*
i,dash:[3*i,3*i]}),t.push({box:[M-v/2,S,v,b,3*i],fill:n,stroke:o,width:1.2*i}),[...h.map(j=>[j,12,!0,r]),...f.map(j=>[j,12,!1,r]),...y.map(j=>[j,11,!1,r])].forEach(
([j,B,H,J],ot)=>t.push({words:j,x:M-v/2+8*i,y:S+(17+15*ot)*i,size:B*i,fill:J,bold:H,italic:ot>=h.length+f.length})),x.saving||u.paperBoxes.push([e.key,M,L,v,b])}
function Vf([t,e,n,o],r,i,s,a){if(a)return[t-n/2+r/2,e-o/2-i/2-4*s];let l=n/2+r/2+8*s,p=o/2+i/2+8*s,d=[[t,e+p],[t,e-p],[t+l,e],[t-l,e],[t+l,e+p],[t-l,e+p],[t+l,
e-p],[t-l,e-p]],f=k.filter(b=>g.cards[b.at]).map(P),h=T.filter(b=>g.drawn[b.at]).map(b=>u.geometry[b.at].label).filter(b=>b!==null),y=[...f,...h,...x.saving?[]:
u.paperBoxes.map(b=>b.slice(1))],v=([b,M])=>y.reduce((L,S)=>L+Math.max(0,(r+S[2])/2-Math.abs(b-S[0]))*Math.max(0,(i+S[3])/2-Math.abs(M-S[1])),0);return d.reduce(
(b,M)=>v(M)<v(b)?M:b)}function vl(t,e,n){if(W.notes.length)for(let o of Vo(t,e,n))Qt(t.ctx,o)}function Xo([t,e,n,o]){let r=[[(t+n)/2,(e+o)/2,n-t,o-e]];for(let i of W.
notes.length?Vo(Ft(null,!1),1,!1):[])i.box&&r.push([i.box[0]+i.box[2]/2,i.box[1]+i.box[3]/2,i.box[2]+16,i.box[3]+16]);return yt(r)}function xl(){let t=[...new Set(
Pe().filter(e=>e.about==="picture"?ai(e):yl(e)).map(e=>e.by))];return t.length?`Notes on the picture are the words of ${t.join(", ")}, and no sources.`:""}function Oi({c:t},e,n){let o=[],r=Mi(e),i=l=>zo(l,n),s=u.placed.kind==="near",a=u.placed.kind==="near"?ce():u.placed.kind==="map"?Re():T.filter(l=>g.drawn[l.at]).
map(l=>[l]);for(let l of a){let p=Object.keys(Lt).map(M=>{let L=l.filter(S=>g.lines[S.at].change===M).length;return[M,L]}).filter(([,M])=>M),d=u.geometry[l[0].at],
f=u.placed.kind==="map"&&d.d?mo(d):wo(d);if(!p.length||!f)continue;let[[h]]=p,y=(w.widths[g.lines[l[0].at].weight]+6)*(u.placed.kind==="map"?r:1),v=d.label&&!s?
"":d.d||(d.from?`M${$(d.from[0])} ${$(d.from[1])}L${$(d.tip[0])} ${$(d.tip[1])}`:"");if(h!=="went"&&v&&o.push({d:v,stroke:i(h)+"55",width:y,dash:[]}),s&&h==="ap\
peared"&&p.length===1&&[l[0].source,l[0].target].some(M=>ni(k[M])))continue;let b=l.length===1?`${Lt[h][0]} ${Lt[h][1]}`:p.map(([M,L])=>Lt[M][0]+L).join(" ");Si(
o,t,b,f[0],f[1]+(f[3]||0)/2+2*r,i(h),r)}for(let l of k){let[p,d,f,h]=P(l);g.cards[l.at]&&f>40&&ni(l)&&o.push({box:[p-f/2-3,d-h/2-3,f+6,h+6,6],stroke:i("appeared"),
width:2*r})}for(let[l,p,d]of g.measures){let[f,h,y,v]=P(l),b=[...p.map(M=>`+ ${M}`),...d.map(M=>`− ${M}`)].join("  ");s?Si(o,t,p.length?"+":"−",f+y/2,h,i(p.
length?"appeared":"went"),r):(u.placed.kind==="map"?y+v>=0&&w.map.marks[l.at]>=0:y)&&Si(o,t,b,f,h+v/2-2*r,i(p.length?"appeared":"went"),r)}return o}function Si(t,e,n,o,r,i,s){
let a=ft(n,11*s,!0)+10*s;t.push({box:[o-a/2,r-3*s,a,16*s,8*s],fill:e.card,stroke:i,width:1.2*s},{words:n,x:o,y:r+9*s,size:11*s,fill:i,bold:!0,anchor:"middle"})}
function bl(t,e,n){if(c.against&&!rt())for(let o of Oi(t,e,n))Qt(t.ctx,o)}function Li(){u.namesDrawn=[],u.weakest=new Set(c.route>=0&&g.routes[c.route]?g.routes[c.route].weakest:[])}function Ei(t,e,n){bl(t,e,n),vl(t,e,n)}function gn(t,e,n){
let o=Ft(t,e);Li(),t.save(),sl(un(),o,n),Ei(o,n,e),t.restore()}var Ai=()=>N.clientWidth>=N.clientHeight;function kl(t){return Ai()?[N.clientWidth/4/t,0]:[0,N.clientHeight/4/t]}function $l(t,e,n,o,r){let[i,s]=kl(e);for(let[a,
l]of[[u.earlier,-1],[null,1]])t.save(),t.beginPath(),i?t.rect(l<0?n.x-o:n.x,n.y-r,o,2*r):t.rect(n.x-o,l<0?n.y-r:n.y,2*o,r),t.clip(),t.translate(l*i,l*s),cn(a,()=>gn(
t,lt(),e)),t.restore()}function Ml([t,e]){if(!rt())return[t,e,null];let[n,o]=kl(E.getScale()),r=E.getViewPosition(),i=n?t<r.x:e<r.y;return[t+(i?n:-n),e+(i?o:-o),
i?u.earlier:null]}var Ci=()=>Object.keys(Lt).map(t=>[t,T.filter(e=>g.drawn[e.at]&&g.lines[e.at].change===t)]);function Yo({change:t,was:e,...n}){if(t!=="changed")return t==="appe\
ared"?`not there ${_t(c.against)}`:`no longer there: ${_t(c.known)}`;let o=e,r=[];return o.weight!==n.weight&&r.push(`${w.bands[o.weight]||o.small} → ${w.bands[n.
weight]||n.small}`),o.known!==n.known&&r.push(`${w.known[o.known][0]} → ${w.known[n.known][0]}`),o.denied!==n.denied&&r.push(n.denied?"now denied or disputed":
"no longer denied or disputed"),r.join("; ")}function wn(){return!c.against||rt()?"":`Compared with ${_t(c.against)}: `+Ci().map(([t,e])=>`${Lt[t][0]} ${Lt[t][1]}\
 ${e.length}`).join(", ")+` relations; measures that began or ended: ${g.measures.length}.`}function to(){if(!c.against)return z("Choose a date to compare with first");c.beside&&I(()=>{c.beside=!1});let t=p=>p.map(d=>[Xt(d),"",Yo(g.lines[d.at]),"line:"+
d.uid]),e={appeared:"Became public",changed:"Documented otherwise",went:"No longer counted"},n=Ci().filter(([,p])=>p.length).map(([p,d])=>[`${e[p]} (${d.length}\
)`,t(d)]),o=g.measures.map(([p,d,f])=>[p.name,"",[...d.map(h=>`came: ${h}`),...f.map(h=>`ended: ${h}`)].join("; "),"party:"+p.uid]);o.length&&n.push([`Measures \
(${o.length})`,o]);let r=[["What it is",[["What became public between the two days, and what changed in how it is documented. It does not say when things happen\
ed."]]]],i=T.filter(p=>g.lines[p.at]&&xo(g.lines[p.at])).length,s=`The page does not carry both dates with this span for ${i} relations.`,a=i?[["Not compared",[
[s]]]]:[],l=["What changed",[["Nothing that is drawn here changed between the two."]]];de("",["Two dates",`${gt(c.against)} and ${c.known?gt(c.known):"today's s\
tate"}`,[],[],[...r,...n.length?n:[l],...a]]),z(wn())}function Sl(){let{known:t}=w.clock,e=c.known?t.indexOf(c.known):t.length;if(e<1)return z("There is no earl\
ier date to compare with");let n=!c.against;I(()=>{[c.against,c.beside]=[n?t[e-1]:"",!1]}),n&&to()}var eo=[236,58,34],Qo=t=>Date.parse(t)/864e5,yn=null;function Xf(){let{public:t,begun:e}=w.clock,n=[...t,...e].map(([l])=>Qo(l)).filter(Number.isFinite),o=Math.
min(...n),r=Math.max(...n),i=59,s=Math.max(r-o,1),a=l=>{let p=new Array(i).fill(0);for(let[d,f]of l)Number.isFinite(Qo(d))&&(p[Math.min(Math.floor((Qo(d)-o)/s*i),
i-1)]+=f);return p};return{first:o,last:r,long:s,bins:i,claims:a(t),begun:a(e)}}var Ti=t=>4+(Qo(t)-yn.first)/yn.long*(eo[0]-8),Pi=t=>new Date((yn.first+Math.min(
Math.max(t-4,0),eo[0]-8)/(eo[0]-8)*yn.long)*864e5).toISOString().slice(0,10);function Yf(){let t=m("when"),[e,n,o]=eo,{claims:r,begun:i,bins:s}=yn=Xf(),a=tt("sv\
g",{viewBox:`0 0 ${e} ${n}`,role:"img","aria-label":Qf()}),l=(e-8)/s,p=Math.max(...r,1),d=Math.max(...i,1);r.forEach((f,h)=>f&&a.append(tt("rect",{class:"claims",
x:$(4+h*l),width:$(l-.6),y:$(o-Math.max(f/p*30,1.5)),height:$(Math.max(f/p*30,1.5))}))),i.forEach((f,h)=>f&&a.append(tt("rect",{class:"begun",x:$(4+h*l),width:$(
l-.6),y:o+1,height:$(Math.max(f/d*10,1.5))}))),a.append(tt("line",{class:"rule",x1:4,x2:e-4,y1:o+.5,y2:o+.5}),tt("rect",{id:"brush",y:0,height:o+12,x:0,width:0})),
a.append(tt("text",{x:4,y:n-1},Pi(0).slice(0,4)),tt("text",{x:e-4,y:n-1,"text-anchor":"end"},Pi(e).slice(0,4))),t.replaceChildren(a,A("figcaption","Above: claim\
s by the day they became public. Below: measures by the day they began. Drag over it to compare two dates.")),_f(a)}function Qf(){let t=e=>{let n=new Map;for(let[
o,r]of e)n.set(o.slice(0,4),(n.get(o.slice(0,4))||0)+r);return[...n].map(([o,r])=>`${o}: ${r}`).join(", ")};return`Claims by the year they became public: ${t(w.
clock.public)}. Measures by the year they began: ${t(w.clock.begun)||"none"}.`}function Ol(){if(!w.clock.public.length)return;yn||Yf();let t=[c.against,c.known||
w.clock.newest],[e,n]=c.against?t.map(Ti):[c.known?Ti(c.known):0,c.known?Ti(c.known)+1.5:0];m("brush").setAttribute("x",$(Math.min(e,n))),m("brush").setAttribute(
"width",$(Math.abs(n-e)))}function _f(t){let e=null,n=r=>(r.clientX-t.getBoundingClientRect().left)/t.getBoundingClientRect().width*eo[0],o=r=>w.clock.known.findLast(
i=>i<=r)||w.clock.known[0];t.addEventListener("pointerdown",r=>{e=n(r),t.setPointerCapture(r.pointerId)}),t.addEventListener("pointermove",r=>{e!==null&&(m("bru\
sh").setAttribute("x",$(Math.min(e,n(r)))),m("brush").setAttribute("width",$(Math.abs(n(r)-e))))}),t.addEventListener("pointerup",r=>{let i=[e,n(r)].sort((l,p)=>l-
p),[s,a]=i.map(Pi).map(o);e=null,I(()=>{c.known=a===w.clock.known.at(-1)?"":a,c.against=i[1]-i[0]>4&&s!==a?s:""}),c.against&&to()})}function ji(){let{known:t}=w.clock,e=c.known?t.indexOf(c.known):t.length,n=m("against");n.max=String(Math.max(e,0)),n.value=c.against?t.indexOf(c.against):e,n.disabled=
e<1;let o=c.against?_t(c.against):"nothing";n.setAttribute("aria-valuetext",o),m("against-told").textContent=o,m("compare-tools").hidden=!c.against,m("beside").
setAttribute("aria-pressed",String(rt())),m("halves").hidden=!rt()||c.mode==="table",m("halves").dataset.across=Ai()?"yes":"no",m("half-earlier").textContent=c.
against?_t(c.against):"",m("half-later").textContent=_t(c.known),m("compare-told").textContent=wn(),Ol()}function tp(){m("against").addEventListener("input",()=>I(
()=>{let t=Number(m("against").value);c.against=t<Number(m("against").max)?w.clock.known[t]:""},!1,"against")),m("beside").addEventListener("click",()=>{I(()=>{
c.beside=!c.beside}),kt(),wt()}),m("changes").addEventListener("click",to),m("compare-off").addEventListener("click",()=>I(()=>{[c.against,c.beside]=["",!1]}))}var zi={};st(zi,{listen:()=>rp});var ep=t=>{let e=U.get(t);return e&&u.geometry[e.at].label?.[2]?e:null};function np(t){if("relation"in t){let{small:i,known:s,denied:a,partial:l}=g.lines[t.at],
p=[t.source,t.target].map(f=>k[f].name).join(" → "),d=[w.known[s][0]];return a&&d.push("denied or disputed by somebody"),l&&d.push("not every party between th\
e two is named"),[p,`${t.label} · ${i}`,`${d.join("; ")}. Click opens the evidence.`]}let e=t.members?Vt(t):[t],n=e.flatMap(i=>R[i.at].filter(s=>g.drawn[s.at])),
o=`${n.length} ${n.length===1?"relation":"relations"} drawn`;if(t.members)return[le(t),e.slice(0,6).map(i=>i.name).join("; ")+(e.length>6?"; …":""),`${o}. Cli\
ck opens the group in place.`];let r=g.pills[t.at].map(i=>i[0]).join(", ");return[t.name,t.small+(r?` · ${r}`:""),o]}function op(t){let e=m("hover"),n=!t.buttons&&
t.target===on&&x.hover?dt(x.hover)||ep(x.hover):null;if(!n||u.placed.kind==="map"||!m("card-menu").hidden)return void(e.hidden=!0);if(e.dataset.of!==x.hover||e.
hidden){let[r,i,s]=np(n);e.replaceChildren(A("strong",r),A("span",i),A("span",s)),e.dataset.of=x.hover,e.hidden=!1}let o=m("stage").getBoundingClientRect();e.style.
left=`${Math.min(t.clientX-o.left+16,o.width-e.offsetWidth-6)}px`,e.style.top=`${Math.min(t.clientY-o.top+18,o.height-e.offsetHeight-6)}px`}function rp(){window.
addEventListener("mousemove",op);let t=()=>{m("hover").hidden=!0};window.addEventListener("pointerdown",t,!0),N.addEventListener("pointerleave",()=>{m("hover").
hidden=!0})}var ds={};st(ds,{listen:()=>sd});var Di={};st(Di,{closeMenu:()=>no,listen:()=>ap,openMenu:()=>er});var _o=t=>{let e=N.getBoundingClientRect(),{x:n,y:o}=E.DOMtoCanvas({x:t.clientX-e.left,y:t.clientY-e.top});return Ml([n,o])};function vn(t){let[e,n,o]=_o(t);return cn(
o,()=>wl([e,n])||(zt()?ip(t):sp(e,n)))}function ip({clientX:t,clientY:e}){let n=N.getBoundingClientRect(),o={x:t-n.left,y:e-n.top};return E.getNodeAt(o)||E.getEdgeAt(
o)||""}var Wi=t=>6/(u.placed.kind==="map"?t:Math.max(t,.6));function sp(t,e){let n=E.getScale(),o=un(),r=Ko(o).findLast(a=>ye([t,e,0,0],o.box(a,n)));if(r)return o.
id(r);let[i,s]=["",Wi(n)];for(let[a]of o.strokes()){let l=go(u.geometry[a.at],t,e,s);l<s&&([i,s]=["line:"+a.uid,l])}return i}var tr=t=>{let e=fe([t.slice(5)])[0]||
[...u.geometry[U.get(t.slice(5)).at].tip,0,0],n=E.canvasToDOM({x:e[0],y:e[1]}),o=N.getBoundingClientRect();return{x:o.left+n.x,y:o.top+n.y}};function er(t,e){let n=m("card-menu"),{x:o,y:r}=e||tr("card:"+t.id),i=m("stage").getBoundingClientRect(),s=l=>(l.setAttribute("role","menuitem"),l.addEventListener(
"click",no),l);n.setAttribute("aria-label",`${t.name}: what to do`),n.replaceChildren(...ki(t).map(([l,p])=>s(q(l,p)))),yi(t).then(l=>{n.hidden||(n.append(...l.
map(p=>s(q(`Expand: ${wi(p.words)} (${p.back.length+p.more})`,()=>vi(t,p))))),a())},l=>z(l.message)),n.hidden=!1;let a=()=>{n.style.left=`${Math.max(4,Math.min(
o-i.left,i.width-n.offsetWidth-4))}px`,n.style.top=`${Math.max(4,Math.min(r-i.top,i.height-n.offsetHeight-4))}px`};a(),n.firstElementChild.focus({preventScroll:!0})}
function no(){m("card-menu").hidden||(m("card-menu").hidden=!0,N.focus({preventScroll:!0}))}function ap(){m("card-menu").addEventListener("keydown",t=>{let e=[...m(
"card-menu").children],n=e.indexOf(document.activeElement),o={ArrowDown:1,ArrowUp:-1}[t.key];o&&e[(n+o+e.length)%e.length].focus(),(o||t.key==="Escape"||t.key===
"Tab")&&t.preventDefault(),(t.key==="Escape"||t.key==="Tab")&&no(),t.stopPropagation()}),window.addEventListener("pointerdown",t=>{m("card-menu").contains(ne(t))||
(m("card-menu").hidden=!0)},!0),N.addEventListener("contextmenu",t=>{let e=vn(t);!e.startsWith("card:")||u.placed.kind==="map"||(t.preventDefault(),er(D.get(e.slice(
5)),{x:t.clientX,y:t.clientY}))})}var Bi={};st(Bi,{boxAround:()=>rr,boxMode:()=>oo,closeNote:()=>Ue,listNotes:()=>Ri,listen:()=>fp,moveNote:()=>sr,newBox:()=>ir,noteHere:()=>or,notesPart:()=>Ii,
writeNote:()=>je});var Ll=()=>[...document.querySelectorAll("input[name=colour]")];function je(t){x.noting=t,m("panel").hidden=!1,m("noting").hidden=!1,m("noting-about").textContent=
`Note on: ${Vn(t)}`,m("note-text").value=t.text,m("note-tag").value=t.tag,m("note-by").value=t.by||W.by,m("note-pinned").checked=t.pinned;for(let e of Ll())e.checked=
e.value===t.colour;m("note-drop").hidden=!W.notes.some(e=>e.key===t.key),m("panel").scrollTop=0,m("note-text").focus()}var nr=(t,e)=>({key:qs("n"),about:t,text:"",
by:"",on:Wn(),colour:"yellow",tag:"",pinned:!1,page:t==="picture"?Kt:"",layout:"",place:[],box:[],...e});function or(){let t=x.shownSheet||c.at;if(t)return je(nr(
Bo(t)));let{x:e,y:n}=E.getViewPosition();je(nr("picture",{pinned:!0,layout:u.placed.kind,place:[Z(e),Z(n)]}))}function Ue(){x.noting=null,m("noting").hidden=!0,
!x.shownSheet&&!c.ends[1]&&(m("panel").hidden=!0),N.focus({preventScroll:!0})}function lp(t){we(()=>{W.notes=W.notes.filter(e=>e.key!==t.key)}),it(),z("Note rem\
oved; Ctrl-Z brings it back")}function rr(){let t=c.at.startsWith("card:")?[c.at.slice(5)]:g.focus??[],e=fe(c.picked.size?c.picked:t).filter(s=>s[2]);if(!e.length)
return oo(!x.boxOn);let[n,o,r,i]=yt(e);ir([n-14,o-20],[r+14,i+14])}function oo(t){x.boxOn=t,m("box-add").setAttribute("aria-pressed",String(t)),N.style.cursor=t?
"crosshair":"default",t&&z("Drag over the picture to draw a box")}function ir([t,e],[n,o]){oo(!1),je(nr("picture",{layout:u.placed.kind,box:[(t+n)/2,(e+o)/2,Math.
abs(n-t),Math.abs(o-e)].map(Z)}))}function sr(t,e){W.notes=W.notes.map(n=>n.key===t?{...n,layout:u.placed.kind,place:e.map(Z)}:n)}function cp(t,e,n){let o=u.paperBoxes.
find(r=>r[0]===t);o&&we(()=>sr(t,[o[1]+e,o[2]+n]),"nudge")}function Ii(t){let e=Ja(t),n=A("div","","notes-of");if(!t)return n;n.append(q("Write a note",()=>je(nr(
Bo(t))))),e.length&&n.append(A("h3","Notes of analysts, no sources"));for(let o of e)n.append(El(o));return n}function El(t){let e=q("",()=>je(t),"note-row");e.
dataset.colour=t.colour,e.dataset.note=t.key,e.addEventListener("keydown",o=>{!o.altKey||!jn[o.key]||(o.preventDefault(),cp(t.key,{ArrowLeft:-20,ArrowRight:20}[o.
key]||0,{ArrowUp:-20,ArrowDown:20}[o.key]||0),m("notes-list").querySelector(`[data-note="${t.key}"]`).focus())}),t.tag&&e.append(A("strong",t.tag+": "));let n=t.
clock?` (${t.clock})`:"";return e.append(A("span",t.text),A("small",`${Vn(t)}; ${t.by}, ${gt(t.on)}${n}${t.pinned?"; pinned":""}`)),e}function Ri(){let t=Pe(),e=t.
map(n=>{let o=A("li");return o.append(El(n)),o});m("notes-list").replaceChildren(...e),m("notes-told").textContent=t.length?"":"None yet: n writes one on what i\
s chosen, b draws a box."}function fp(){m("noting").addEventListener("submit",t=>{t.preventDefault();let e=Ee(m("note-text").value,2e3),n=Ee(m("note-by").value,
100);if(!e||!n)return z("A note needs words and the name of its author");let o={...x.noting,text:e,tag:Ee(m("note-tag").value,100),by:n,pinned:m("note-pinned").
checked,colour:Ll().find(r=>r.checked)?.value};o.text!==x.noting.text&&(o.on=Wn()),W.by=n,we(()=>{W.notes=[...W.notes.filter(r=>r.key!==o.key),o]}),Ue(),it(),z(
`Noted on ${Vn(o)}`)}),m("note-drop").addEventListener("click",()=>{let t=x.noting;Ue(),lp(t)}),m("note-cancel").addEventListener("click",Ue),m("noting").addEventListener(
"keydown",t=>{t.stopPropagation(),t.key==="Escape"&&Ue()}),m("note-add").addEventListener("click",or),m("box-add").addEventListener("click",()=>rr())}var Hi={};st(Hi,{lasso:()=>xn,listen:()=>Pp});var Ui={};st(Ui,{followPulled:()=>lr,listen:()=>kp});function Fi(t,e){let n=Math.abs(e[0]-t[0])>(t[2]+e[2])/2+8,o=n?e[0]>t[0]?1:-1:t[0]<u.placed.width/2?-1:1,r=t[0]+o*t[2]/2,i=n?e[0]-o*e[2]/2:e[0]+o*e[2]/2,s=i-r,a=o*
48,l=n?[r+.7*s,t[1],i-.55*s,e[1]]:[r+a,t[1],i+a,e[1]],p=[r,t[1],...l,i,e[1]],d={d:`M${$(r)} ${$(t[1])}C${[...l,i,e[1]].map($).join(" ")}`,tip:[i,e[1]],way:[n?o:
-o,0],curve:p};return{...d,label:[...Jt(d,.5),0,0]}}function Al(){let t=new Map,e=new Map,n=new Map,o=d=>(e.has(d)||(e.set(d,P(d)),n.set(d,ke(d))),d);for(let d of T){
let f=o(_(k[d.source])),h=o(_(k[d.target])),y=`${f.id}>${h.id}`;t.has(y)||t.set(y,{source:f,target:h,lines:[]}),t.get(y).lines.push(d)}let r=[...t.values()],i=pp(
r,e,n),s=new Map,a=d=>!d.members&&w.near.quiet[d.at]===1,l=r.filter(({source:d,target:f})=>d!==f&&n.get(d)===n.get(f)&&!a(d)&&!a(f)).sort((d,f)=>Math.abs(e.get(
d.source)[1]-e.get(d.target)[1])-Math.abs(e.get(f.source)[1]-e.get(f.target)[1])).slice(0,Mt.bows),p=(d,f)=>a(d)&&w.near.parents[be(d)]!==be(f)&&!(f.members||[]).
includes(w.near.parents[be(d)]);u.unrouted=new Set;for(let d of r){let{source:f,target:h}=d,y=e.get(f),v=e.get(h),b=n.get(h)-n.get(f),M=c.pinned.has(f.id)||c.pinned.
has(h.id),L=t.has(`${h.id}>${f.id}`)?2.5:0,S=M?Fi(y,v):b?dp(d,y,v,i,L):up(y,v,n.get(f)<0?-1:1),O=Math.abs(b)===1?!p(f,h)&&!p(h,f):l.includes(d);for(let C of d.lines)
s.set(C.at,{...S}),O||u.unrouted.add(C.at)}return s}function pp(t,e,n){let o=new Map,r=new Map;for(let{source:i,target:s}of t)for(let[a,l]of[[i,s],[s,i]]){let p=n.
get(l)-n.get(a);if(Math.abs(p)!==1)continue;let d=`${a.id}|${p}`;o.has(d)||o.set(d,{here:a,step_:p,others:new Map}),o.get(d).others.set(l,e.get(l)[1])}for(let{here:i,
step_:s,others:a}of o.values()){let l=[...a].sort((d,f)=>d[1]-f[1]),p=Math.min(12,e.get(i)[3]*.74/Math.max(l.length-1,1));l.forEach(([d],f)=>r.set(`${i.id}|${s}\
|${d.id}`,(f-(l.length-1)/2)*p))}return r}function dp({source:t,target:e},n,o,r,i){let s=o[0]>n[0]?1:-1,a=n[0]+s*n[2]/2,l=o[0]-s*o[2]/2,p=l-a,d=n[1]+(r.get(`${t.
id}|${s}|${e.id}`)||0)+i*s,f=o[1]+(r.get(`${e.id}|${-s}|${t.id}`)||0)+i*s;return jr(a,d,[a+.7*p,d,l-.55*p,f],l,f,[s,0])}function up(t,e,n){let o=t[0]+n*t[2]/2,r=e[0]+
n*e[2]/2,i=n*Math.min(20+.2*Math.abs(e[1]-t[1]),.62*Mt.gutter)/.75;return jr(o,t[1],[o+i,t[1],r+i,e[1]],r,e[1],[-n,0])}function Cl(t){let e=u.placed.kind==="near"&&u.routed.get(t.at);if(e)return e;let n=u.placed.paths,o=u.placed.kind!=="map"&&[t.source,t.target].some(s=>c.pinned.
has(_(k[s]).id));if(n&&n[t.at]&&!o){let[s,a,l,p,d]=n[t.at],f=u.placed.labels;return{d:s,tip:[a,l],way:[p,d],label:f?[f.x[t.at],f.y[t.at],f.w[t.at],f.h[t.at]]:null}}
let r=P(k[t.source]),i=P(k[t.target]);return u.placed.kind==="field"?Qs(r,i):u.placed.kind==="near"?Fi(r,i):hp(t,r,i)}function hp(t,e,n){let o=u.placed.labels?[
0,0,u.placed.labels.w[t.at],u.placed.labels.h[t.at]]:null,r=u.placed.kind==="tall"?1:0;Math.abs(n[r]-e[r])<(e[2+r]+n[2+r])/2+30&&(r=1-r);let i=1-r,s=2+r,a=n[r]>=
e[r]?1:-1,l=[e[0],e[1]],p=[n[0],n[1]],d=R[t.source].filter(H=>H.source===t.source&&H.target===t.target||H.source===t.target&&H.target===t.source),f=(o?o[2+i]:16)+
8,h=(d.indexOf(t)-(d.length-1)/2)*f,y=H=>Math.max(Math.min(h/f*12,H[2+i]/2-8),8-H[2+i]/2);l[r]+=a*e[s]/2,p[r]-=a*n[s]/2,l[i]+=y(e),p[i]+=y(n);let v=[0,0],b=[(l[0]+
p[0])/2,(l[1]+p[1])/2];v[r]=a,b[i]=(e[i]+n[i])/2+h;let M=[...b],L=[...b],S=o?a*o[s]/2:0;M[r]-=S,L[r]+=S;let O=(H,J)=>{let ot=[...H],$t=[...J];return ot[r]=$t[r]=
(H[r]+J[r])/2,`C${$(ot[0])} ${$(ot[1])} ${$($t[0])} ${$($t[1])} ${$(J[0])} ${$(J[1])}`},C=`M${$(l[0])} ${$(l[1])}${O(l,M)}L${$(L[0])} ${$(L[1])}${O(L,p)}`,j=o&&
[b[0],b[1],o[2],o[3]];if(!t.by||!j||mp(j))return{d:C,tip:p,way:v,label:j};let B=[l,M,L,p].map(H=>H.map($).join(" "));return{d:`M${B[0]}C${B[1]} ${B[2]} ${B[3]}`,
tip:p,way:v,label:null}}var mp=t=>!k.some(e=>ye(t,P(e),2))&&!u.geometry.some(e=>e.label&&ye(t,e.label,2));function Tl(){u.routed=u.placed.kind==="near"&&sa()?Al():
new Map,u.geometry=[];for(let t of T)u.geometry.push(Cl(t));for(let t of u.geometry)t.d&&(t.path=new Path2D(t.d));u.batches=null}function ar(t){for(let e of(t.members||
[t.at]).flatMap(n=>R[n])){u.routed.delete(e.at);let n=u.geometry[e.at]=Cl(e);n.d&&(n.path=new Path2D(n.d))}u.batches=null}var Q=null;function gp(t){if(Q=null,!u.placed)return;lr();let e=E.getScale(),n=E.getViewPosition(),o=N.clientWidth/2/e+Le,r=N.clientHeight/2/e+Le;u.frame=[n.x-o,
n.y-r,n.x+o,n.y+r];let i=zt();rt()?$l(t,e,n,o,r):i?(Li(),Q={parts:i,scale:e,p:Ft(t,lt()),plain:[],lit:[],lines:!1},i.under(Q.p,e)):gn(t,lt(),e)}function wp(t){let e=hn.
get(t);if(!(!Q||!e)){if(g.focus&&Q.parts.lit(e))return Q.lit.push(e);Q.plain.push(e),Q.parts.stroke(Q.p,e,Q.scale)}}function Pl(){if(Q.lines)return;Q.lines=!0;let{
parts:t,p:e,scale:n,plain:o,lit:r}=Q;for(let i of r)t.stroke(e,i,n);t.between(e,[...o,...r],n)}function yp({id:t}){let e=()=>{!Q||!Ut.has(t)||(Pl(),Q.parts.seat(
Q.p,Ut.get(t)[0],Q.scale))},[n,o]=jl(t);return{drawNode:e,nodeDimensions:{width:n,height:o}}}function vp(t){Q&&(Pl(),Q.parts.over(Q.p,Q.scale),Ei(Q.p,Q.scale,lt())),
Q=null,x.loop&&bp(t,E.getScale())}var jl=t=>{let e=zt();return e&&Ut.has(t)?e.box(Ut.get(t)[0],E.getScale()).slice(2):[0,0]};function xp(t,e,n){let o=hn.get(t);
if(!o)return 1/0;let r=Wi(E.getScale());return go(u.geometry[o[0].at],e,n,r)*10/r}function lr(){for(let t of x.pulled){let[e,n]=Sa(E,t);c.pinned.set(X(t),[Z(e),
Z(n)]),ar(dt(X(t)))}}function bp(t,e){t.save(),t.strokeStyle=(lt()?w.dark:w.light).mark,t.lineWidth=1.5/e,t.setLineDash([6/e,4/e]),t.beginPath();let[[n,o],[r,i]]=[
x.loop[0],x.loop.at(-1)];for(let[s,a]of x.boxOn?[[n,o],[r,o],[r,i],[n,i],[n,o]]:x.loop)t.lineTo(s,a);t.stroke(),t.restore()}function kp(){E.setOptions({nodes:{ctxRenderer:yp}}),
xt.nodes.add({id:"card:",x:0,y:0}),xt.edges.add({id:"line:",from:"card:",to:"card:"}),ba(E,{size:jl,line:wp,far:xp}),xt.edges.clear(),xt.nodes.clear(),E.on("bef\
oreDrawing",gp),E.on("afterDrawing",vp)}function $p(t){let e=w.map.marks[t[0].at],n=t.filter(i=>w.map.how[i.at]==="seat").length,o=t.map(i=>[i.name,"",i.small,"party:"+i.uid]),r=n?`The registers on fi\
le give no town for ${n===t.length?"them":`${n} of them`}: they are counted here, in the one mark of the country.`:"The addresses in registers on file name this\
 town.";at.length=0,de("",["On the map",`${w.map.names[e]}: ${t.length}`,[],[],[["What it is",[[r]]],["Who stands here",o]]]),z(`${t.length} stand at ${w.map.names[e]}`)}
function Wl(t){if(x.joining&&t.startsWith("card:"))return Te(x.joining,t.slice(5));if(u.placed.kind==="map"&&t.startsWith("card:")&&Gr(D.get(t.slice(5))).length>
1)return $p(Gr(D.get(t.slice(5))));if(t.startsWith("note:"))return je(W.notes.find(e=>e.key===t.slice(5)));t.startsWith("pack:")?Ce(ct.get(t.slice(5))):t?mt(t):
(c.at||c.route>=0||c.picked.size||c.ends[0])&&mn()}function Mp(t,e){Ot();let n=k.filter(o=>g.cards[o.at]&&_s(t,P(o).slice(0,2))).map(o=>o.id);c.picked=new Set(e?
[...c.picked,...n]:n),[c.at,c.route,c.ends]=["",-1,["",""]],xn(!1),K(),z(`${c.picked.size} picked`)}function xn(t){x.lassoOn=t,m("lasso").setAttribute("aria-pre\
ssed",String(t)),N.style.cursor=t?"crosshair":"default"}var nt=null,Nl=!0;function Sp(t){t!==Nl&&E.setOptions({interaction:{dragNodes:t}}),Nl=t}function Op(t){let e=_o(
t),n=vn(t),o=t.pointerType==="touch",r=u.placed.kind==="map";if(Sp(!o&&!r),t.shiftKey||x.lassoOn||x.boxOn)x.loop=[e];else{if(o)return null;if(n.startsWith("note\
:"))return{id:n,spot:e,...gl(n.slice(5),e)};if(/^(card|pack):/.test(n)&&!r&&!zt()){let i=P(dt(n.slice(5)));return{id:n,spot:e,card:n.slice(5),dx:i[0]-e[0],dy:i[1]-
e[1]}}}return x.loop?{id:n,spot:e}:null}function Lp(t){t.button!==0||t.target!==on||(nt=Op(t),nt&&(Object.assign(nt,{x:t.clientX,y:t.clientY,far:!1}),t.stopPropagation()))}
function Ep(t){if(!nt.far&&Math.hypot(t.clientX-nt.x,t.clientY-nt.y)>4&&(nt.far=!0,x.loop||Ot(),nt.before=ge()),!nt.far)return;let[e,n]=_o(t);x.loop?x.loop.push(
[e,n]):nt.note?sr(nt.note,[e+nt.dx,n+nt.dy]):(c.pinned.set(nt.card,[Z(e+nt.dx),Z(n+nt.dy)]),ar(dt(nt.card))),E.redraw()}function Ap(t){if(!nt)return;let{id:e,far:n,
note:o,before:r}=nt;x.loop&&n&&x.boxOn?ir(x.loop[0],x.loop.at(-1)):x.loop&&n?Mp(x.loop,t.ctrlKey||t.metaKey):n?(o&&Dn(r),K(u.placed.kind!=="field")):t.target===
on&&Wl(e),x.loop=nt=null,E.redraw()}function ro(t){t!==x.hover&&(x.hover=t,N.style.cursor=t?"pointer":"default",u.placed.kind==="near"&&mi())}function Cp(t){let e=re&&
u.placed.kind==="field"&&T.length>6e3;if(t.target!==on||t.buttons||e)return;let n=vn(t);zt()&&!n.startsWith("note:")||n.slice(5)!==x.hover&&(ro(n.slice(5)),E.redraw())}
function Tp(){let t=!1,e=({event:n})=>{Wl(vn({clientX:n.center.x,clientY:n.center.y})),gi()};E.on("click",n=>n.event.type==="tap"&&e(n)),E.on("hold",()=>{t=!0}),
E.on("release",n=>{t&&e(n),t=!1}),E.on("hoverNode",({node:n})=>ro(X(n))),E.on("hoverEdge",({edge:n})=>ro(X(n))),E.on("blurNode",()=>ro("")),E.on("blurEdge",()=>ro(
"")),E.on("dragStart",({nodes:n})=>{t=!1,x.moving=!0,x.pulled=n,n.length&&Ot()}),E.on("dragEnd",()=>{x.moving=!1;let n=x.pulled.length>0;lr(),x.pulled=[],Ae(),n?
K(u.placed.kind!=="field"):E.redraw()})}var zl=0;function Pp(){Tp(),N.addEventListener("pointerdown",Lp,!0),window.addEventListener("pointermove",t=>nt?Ep(t):Cp(
t)),window.addEventListener("pointerup",Ap),E.on("zoom",()=>{x.moving=!0,clearTimeout(zl),zl=setTimeout(()=>{x.moving=!1,Ae(),E.redraw()},160)})}var Vi={};st(Vi,{listDates:()=>Zi,listFilters:()=>Ji,listRoutes:()=>Ki,listen:()=>Wp,step:()=>He});var qi={};st(qi,{listTallies:()=>Gi,listen:()=>Np});function Dl(t){let e=new Map;for(let[o,r]of t){let i=e.get(o);i||e.set(o,i=new Map);for(let s of r.length>1?new Set(r):r)i.set(s,(i.get(s)||0)+1)}let n=new Map;
for(let[o,r]of e)for(let[i,s]of r)n.set(`${o}.${i}`,s);return n}function Il(t,e){let n=r=>t.get(`${e}.${r}`)||0;return[...t.keys()].filter(r=>r.startsWith(`${e}\
.`)).map(r=>r.slice(e.length+1)).sort((r,i)=>n(i)-n(r)||(r<i?-1:1))}var Bl=[["relation","Relation",()=>T.filter(t=>g.lines[t.at]),t=>[De(t.relation)]],["voice","Who says so",()=>T.filter(t=>g.lines[t.at]),t=>g.lines[t.at].voices.
map(De)],["country","Country",()=>k,t=>[ko(t)]],["measure","Measure",()=>k,$o]],Rl="";function*jp(){for(let[t,,e,n]of Bl)for(let o of e())vt(o)&&(yield[t,n(o)]);
for(let t of k)vt(t)&&(yield["family",[t.family]]);for(let t of g.lines)!t||!vt(t)||(yield["known",[t.known]],yield["level",[t.level]],yield["weight",[t.support===
null?"none":t.weight]],t.denied&&(yield["mark",["denied"]]),t.partial&&(yield["mark",["partial"]]),yield["status",t.statuses],yield["source",t.sources])}function Gi(){
let t=[c.known,c.from,c.to,T.length,c.grown.length].join(" ");if(G&&Object.keys(G.opens).length||t===Rl)return;Rl=t;let e=Dl(jp());for(let[n,o]of Bl){let r=Il(e,
n),i="tally-"+n;if(r.length<2){m(i)&&m(i).remove();continue}if(!m(i)){let s=A("details","","more"),a=A("ul","","legend");s.id=i,s.append(A("summary",o),a),m("ta\
llies").append(s)}m(i).lastElementChild?.replaceChildren(...r.map(s=>{let a=A("li"),l=A("button");return l.type="button",l.dataset.filter=`${n}.${s}`,l.append(A(
"span",s)),a.append(l),a}))}for(let n of qt("filter")){let o=n.querySelector(".count");o||n.append(o=A("span","","count")),o.textContent=String(e.get(n.dataset.
filter||"")||0)}}function Np(){m("filters").addEventListener("click",t=>{let e=ne(t).closest("button[data-filter]");e&&I(()=>{let n=e.dataset.filter||"";c.off.has(
n)?c.off.delete(n):c.off.add(n)})})}function Ki(){let t=m("routes");if(!t)return;t.replaceChildren();let e=bo()!==null;g.routes.forEach((n,o)=>{let r=A("li"),i=q("",()=>zp(o));i.append(A("span",n.
mark,"rank"),A("span",n.way,"way"),A("span",n.score,"score"));for(let s of n.codes)i.append(A("span",s,"score"));n.drawn||i.append(A("span","not all of its step\
s are drawn on this page; a page that is made for this date has them","score")),i.append(A("span","Steps: "+n.spoken,"hidden")),i.setAttribute("aria-pressed",String(
c.route===o)),i.dataset.route=String(o),r.append(i),t.append(r)}),m("routes-told").textContent=!e&&G?Un.get(Hn(w.trace.items)):e?g.routes.length?"":`No document\
ed route for these dates. ${w.gap}`:"This page carries no routes for these two dates together. Move one of them back to its end, and the routes for the other ar\
e listed."}function zp(t){let e=c.route===t;I(()=>{c.route=e?-1:t,[c.at,c.ends]=["",["",""]],c.picked.clear()}),m("panel").hidden=!0;let n=g.routes[c.route];if(!n)
return z("");z(`${n.way}: ${n.score}`),window.innerWidth<=760&&m("stage").scrollIntoView({block:"start"}),u.placed.kind!=="map"&&(window.innerWidth<=760||E.getScale()<
.6)&&oi(n)}function Zi(){let{known:t,spans:e}=w.clock,n=m("known");n.max=t.length,n.value=c.known?t.indexOf(c.known):t.length;let o=c.known?`as public on ${gt(c.
known)}`:"all that is public";n.setAttribute("aria-valuetext",o),m("known-told").textContent=o;for(let[r,i]of[["from",c.from],["to",c.to]])m(r).max=String(Math.
max(e.length-1,0)),m(r).value=String(i),m(r).setAttribute("aria-valuetext",e.length?gt(e[i][0]):"");m("true-told").textContent=Me()[1]===""?"at any time":`${gt(
e[c.from][0])} to ${gt(e[c.to][0])}`,m("dates-reset").hidden=!We()&&!c.against,ji(),m("earlier").disabled=t.length===0||c.known===t[0],m("later").disabled=c.known===
""}function Ji(){Gi();for(let n of qt("filter"))n.setAttribute("aria-pressed",String(!c.off.has(n.dataset.filter||"")));m("least").value=String(c.least),m("leas\
t-told").textContent=c.least?`at least ${c.least.toFixed(2)}`:"any";let t=c.hidden.size,e=[`${g.cards.reduce((n,o)=>n+o,0)} of ${k.length} cards`,`${g.drawn.reduce(
(n,o)=>n+o,0)} of ${T.length} lines`];m("counts").textContent=e.join(", ")+(t?`; ${t} hidden`:"")+(c.picked.size?`; ${c.picked.size} picked`:""),u.placed.kind===
"near"&&(m("counts").textContent+=`: ${va()}`),m("all").hidden=!(t||c.folded.size||c.off.size||c.least||c.picked.size),m("picked").hidden=c.picked.size===0}function He(t){
let{known:e}=w.clock,n=c.known?e.indexOf(c.known):e.length,o=Math.min(Math.max(n+t,0),e.length);I(()=>{c.known=e[o]||""}),z(`${m("known-told").textContent}: ${m(
"counts").textContent}`)}var io=0;function Fl(){io?(clearInterval(io),io=0):(c.known||I(()=>{c.known=w.clock.known[0]||""}),io=setInterval(()=>c.known?He(1):Fl(),
900)),m("play").textContent=io?"Stop":"Play"}function Wp(){m("least").addEventListener("input",()=>I(()=>{c.least=Number(m("least").value)},!1,"least")),m("know\
n").addEventListener("input",()=>I(()=>{c.known=w.clock.known[Number(m("known").value)]||""},!1,"known"));for(let t of["from","to"])m(t).addEventListener("input",
()=>I(()=>{c[t]=Number(m(t).value),c.from>c.to&&(c[t==="from"?"to":"from"]=c[t])},!1,"true"));m("dates-reset").addEventListener("click",()=>I(()=>{[c.known,c.from,
c.to,c.against]=["",0,Ve().to,""]})),m("earlier").addEventListener("click",()=>He(-1)),m("later").addEventListener("click",()=>He(1)),m("play").addEventListener(
"click",Fl),m("all").addEventListener("click",()=>I(()=>{c.hidden.clear(),c.folded.clear(),c.off.clear(),c.picked.clear(),c.least=0})),m("only-picked").addEventListener(
"click",()=>ue(k.filter(t=>!c.picked.has(t.id)).map(t=>t.id))),m("hide-picked").addEventListener("click",()=>ue([...c.picked]))}var fs={};st(fs,{editStep:()=>lo,listStory:()=>mr,listen:()=>od,playStory:()=>gr});var[Hl,Dp,Gl,Ip]=[2,3,4,5],Ul=4,Xi=t=>`<FEFF${Array.from({length:t.length},(n,o)=>t.charCodeAt(o)).map(n=>n.toString(16).padStart(4,"0")).join("").toUpperCase()}\
>`;function Rp({title:t,image:e,wide:n,high:o},r,i){let s=n>o?[842,595]:[595,842],a=Math.min((s[0]-48)/n,(s[1]-48)/o),[l,p]=[n*a,o*a],d=`q ${l.toFixed(2)} 0 0 ${p.
toFixed(2)} ${((s[0]-l)/2).toFixed(2)} ${(s[1]-24-p).toFixed(2)} cm /I Do Q`;return[[`<< /Type /Page /Parent ${Hl} 0 R /MediaBox [0 0 ${s.join(" ")}] /Resources\
 << /XObject << /I ${r+2} 0 R >> >> /Contents ${r+1} 0 R >>`],[`<< /Length ${d.length} >>
stream
${d}
endstream`],[`<< /Type /XObject /Subtype /Image /Width ${n} /Height ${o} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${e.length} >>
stream
`,e,`
endstream`],[`<< /Title ${Xi(t)} /Parent ${Gl} 0 R ${i}/Dest [${r} 0 R /Fit] >>`]]}function Bp(t,{title:e,subject:n}){let o=t.map((s,a)=>Ip+Ul*a),r=o.map(s=>`${s+
Ul-1} 0 R`),i=t.length>1?"/PageMode /UseOutlines ":"";return[[`<< /Type /Catalog /Pages ${Hl} 0 R /Outlines ${Gl} 0 R ${i}/Lang (en) /ViewerPreferences << /Disp\
layDocTitle true >> >>`],[`<< /Type /Pages /Kids [${o.map(s=>`${s} 0 R`).join(" ")}] /Count ${t.length} >>`],[`<< /Title ${Xi(e)} /Subject ${Xi(n)} /Creator (en\
trepot) >>`],[`<< /Type /Outlines /First ${r[0]} /Last ${r[r.length-1]} /Count ${t.length} >>`],...t.flatMap((s,a)=>{let l=a?`/Prev ${r[a-1]} `:"",p=a+1<t.length?
`/Next ${r[a+1]} `:"";return Rp(s,o[a],l+p)})]}function cr(t,e){let n=Bp(t,e),o=[],r=[],i=new TextEncoder,s=0,a=d=>{let f=typeof d=="string"?i.encode(d):d;o.push(
f),s+=f.length};a(`%PDF-1.7
`),n.forEach((d,f)=>{r.push(s),a(`${f+1} 0 obj
`),d.forEach(a),a(`
endobj
`)});let l=s,p=r.map(d=>`${String(d).padStart(10,"0")} 00000 n 
`).join("");return a(`xref
0 ${n.length+1}
0000000000 65535 f 
${p}trailer
<< /Size ${n.length+1} /Root 1 0 R /Info ${Dp} 0 R >>
startxref
${l}
%%EOF
`),o}function fr(t){let e={focus:g.focus,hover:x.hover,frame:u.frame};x.saving=!0,[x.hover,u.frame]=["",null],c.route<0&&!c.ends[0]&&(g.focus=null);try{return t()}finally{
x.saving=!1,g.focus=e.focus,x.hover=e.hover,u.frame=e.frame}}function Fp(t,e){let n=[],o=[...new Set(k.filter(i=>g.cards[i.at]).map(i=>i.family))],r=T.filter(i=>g.
drawn[i.at]);for(let i of o)n.push({glyph:w.looks[i].glyph,colour:w.looks[i][e?"dark":"light"],words:w.looks[i].label});for(let[i,[s,a]]of Object.entries(w.known))
r.some(l=>g.lines[l.at].known===i)&&n.push({dash:a,width:2.2,words:s});for(let[i,s]of Object.entries(w.bands))r.some(a=>String(g.lines[a.at].weight)===i&&g.lines[a.
at].support!==null)&&n.push({dash:[],width:w.widths[i],words:s});return r.some(i=>g.lines[i.at].denied)&&n.push({denied:!0,words:"denied or disputed by somebody"}),
r.some(i=>g.lines[i.at].partial)&&n.push({partial:!0,words:"not every party between the two is named"}),n}function Up(t,e,n,o,r){let i=0,s=r+12;for(let a of n){
let l=30+ft(a.words,11,!1);i&&i+l>o&&([i,s]=[0,s+18]);let p=s-4;a.glyph?t.push({glyph:a.glyph,at:[i+11,p,5],fill:a.colour}):a.denied?(t.push({d:`M${$(i)} ${$(p-
2)}H${$(i+22)}M${$(i)} ${$(p+2)}H${$(i+22)}`,stroke:e.line,width:1,dash:[]}),To(t,e,i+11,p,5.5)):a.partial?t.push({words:"…",x:i+11,y:p+2,size:15,fill:e.line,
bold:!0,anchor:"middle"}):t.push({d:`M${$(i)} ${$(p)}H${$(i+22)}`,stroke:e.line,width:a.width,dash:a.dash}),t.push({words:a.words,x:i+28,y:s,size:11,fill:e.ink}),
i+=l+16}return n.length?s+8:r}var so=(t="")=>`Known by: ${t||m("known-told").textContent}. True during: ${m("true-told").textContent}. ${wn()}`,Yi=()=>[w.caveat,
u.placed.kind==="map"?w.map_note:"",u.placed.kind==="near"?xa():"",xl()].filter(Boolean).join(" ");function pr(t,e,n="",o=!1){let r=t?w.dark:w.light,i=[],s=[],a=18,
l=e-2*a,p=(h,y,v,b,M,L=!1)=>{for(let S of v?ht(v,l,b,999,L):[])y+=b*1.3,h.push({words:S,x:0,y:y-b*.3,size:b,fill:M,bold:L});return y},d=Up(s,r,Fp(r,t),l,8);if(o)
return{head:i,foot:s,top:p(i,4,n,12,r.soft)+4,low:d+6,edge:a};let f=p(i,12,document.title,17,r.ink,!0);f=p(i,f+3,w.question,12,r.soft),f=p(i,f+2,so(n),11,r.soft)+
10,d=p(s,d+4,Yi(),11,r.ink);for(let h of w.terms)d=p(s,d+2,h,10,r.soft);return{head:i,foot:s,top:f,low:d+14,edge:a}}var Hp=4e3;function Gp(t,e,n,o){let i=[[c.against,u.earlier],[c.known,null]].map(([l,p])=>cn(p,()=>_e(l,()=>ql(t,e,n/2,_t(l),o)))),s=document.createElement("can\
vas");[s.width,s.height]=[i[0].width+i[1].width,Math.max(i[0].height,i[1].height)];let a=oe(s);return a.fillStyle=(e?w.dark:w.light).ground,a.fillRect(0,0,s.width,
s.height),i.forEach((l,p)=>a.drawImage(l,p*i[0].width,0)),s}var te=(t,e,n=8e3,o=!1)=>rt()?Gp(t,e,n,o):ql(t,e,n,"",o),bn=(t,e)=>Uint8Array.from(atob(t.toDataURL(
e,.93).split(",")[1]),n=>n.charCodeAt(0));function ql(t,e,n,o,r){return fr(()=>{let[i,s,a,l]=Xo(Se()),p=a-i,d=l-s,f=2,h=u.placed.kind==="field"?Math.min(n,Hp):n,
y=Math.min(u.placed.kind==="map"?2400/p:t,h/p,h/d),v=Math.round(Math.max(p*y,640*f)),b=pr(e,v/f,o,r),M=document.createElement("canvas");M.width=v,M.height=Math.
max(Math.round(d*y+(b.top+b.low)*f),1);let L=oe(M),S=b.top*f;L.fillStyle=(e?w.dark:w.light).ground,L.fillRect(0,0,M.width,M.height),L.save(),L.beginPath(),L.rect(
0,S,M.width,d*y),L.clip(),L.translate((M.width-p*y)/2,S),L.scale(y,y),L.translate(-i,-s),gn(L,e,u.placed.kind==="field"?Math.max(y,.6):u.placed.kind==="map"?y/f:
y),L.restore();for(let[O,C]of[[b.head,0],[b.foot,S+d*y]]){L.setTransform(f,0,0,f,b.edge*f,C);for(let j of O)Qt(L,j)}return M})}function qp(t){let e=-1;for(let n of t){e^=n;for(let o=0;o<8;o++)e=e>>>1^(e&1?3988292384:0)}return~e>>>0}function Kl(t){let e=new TextEncoder,n=[],o=[],r=0,i=d=>{
let f=new DataView(new ArrayBuffer(d.reduce((y,[,v])=>y+v,0))),h=0;for(let[y,v]of d)v===2?f.setUint16(h,y,!0):f.setUint32(h,y,!0),h+=v;return new Uint8Array(f.buffer)};
for(let[d,f]of t){let h=typeof f=="string"?e.encode(f):f,y=e.encode(d),v=[[20,2],[2048,2],[0,2],[0,2],[33,2],[qp(h),4],[h.length,4],[h.length,4],[y.length,2],[0,
2]];o.push(i([[33639248,4],[20,2],...v,[0,2],[0,2],[0,2],[0,4],[r,4]]),y);let b=[i([[67324752,4],...v]),y,h];n.push(...b),r+=b.reduce((M,L)=>M+L.length,0)}let s=o.
reduce((d,f)=>d+f.length,0),a=i([[101010256,4],[0,2],[0,2],[t.length,2],[t.length,2],[s,4],[r,4],[0,2]]),l=new Uint8Array(r+s+a.length),p=0;for(let d of[...n,...o,
a])l.set(d,p),p+=d.length;return l}var ur="http://schemas.openxmlformats.org/package/2006",Vl="http://schemas.openxmlformats.org/officeDocument/2006/relationships",_i=['xmlns:a="http://schemas.op\
enxmlformats.org/drawingml/2006/main"',`xmlns:r="${Vl}"`,'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'].join(" "),$n=`<?xml version="1.\
0" encoding="UTF-8" standalone="yes"?>
`,kn=12700,[Mn,Xl,Sn]=[960,540,36],Zl=62,Jl=124,Kp=62,Zp=230,Jp='<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>',Vp=["\
dk1:1B2430","lt1:FFFFFF","dk2:44546A","lt2:FBFAF6","accent1:0F4C75","accent2:B4690E","accent3:2E7D5B","accent4:B23A1E","accent5:5B6B7A","accent6:1F77A4","hlink:\
0F4C75","folHlink:5B6B7A"],ts=t=>Pt([...t].filter(e=>e>=" "&&e!=="￾"&&e!=="￿").map(e=>/[\ud800-\udfff]/u.test(e)?"�":e).join("")),Yl=([t,e,n,o])=>`<a:xfrm\
><a:off x="${Math.round(t*kn)}" y="${Math.round(e*kn)}"/><a:ext cx="${Math.round(n*kn)}" cy="${Math.round(o*kn)}"/></a:xfrm>`;function dr(t,e,n,o,r,i){let s=n?`\
<p:ph type="${n}"/>`:"",a=i.map(d=>`<a:p><a:r><a:rPr lang="en" sz="${Math.round(r*100)}" dirty="0"/><a:t>${ts(d)}</a:t></a:r></a:p>`).join(""),l=`<p:spPr>${Yl(o)}\
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`;return`<p:sp><p:nvSpPr><p:cNvPr id="${t}" name="${e}"/><p:cNvSpPr${n?"":' txBox="1"'}/><p:nvPr>${s}</p\
:nvPr></p:nvSpPr>${l}<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr><a:lstStyle/>${a}</p:txBody></p\
:sp>`}var ao=t=>`${$n}<Relationships xmlns="${ur}/relationships">${t.map(([e,n,o])=>`<Relationship Id="${e}" Type="${n==="core-properties"?`${ur}/relationships/\
metadata`:Vl}/${n}" Target="${o}"/>`).join("")}</Relationships>`;function Xp(){let t=Vp.map(r=>r.split(":")).map(([r,i])=>`<a:${r}><a:srgbClr val="${i}"/></a:${r}\
>`).join(""),e=(r,i)=>`<a:${r}><a:latin typeface="${i}"/><a:ea typeface=""/><a:cs typeface=""/></a:${r}>`,n=r=>r.repeat(3),o='<a:solidFill><a:schemeClr val="phC\
lr"/></a:solidFill>';return`${$n}<a:theme ${_i} name="entrepot"><a:themeElements><a:clrScheme name="entrepot">${t}</a:clrScheme><a:fontScheme name="entrepot">${e(
"majorFont","Georgia")}${e("minorFont","Arial")}</a:fontScheme><a:fmtScheme name="entrepot"><a:fillStyleLst>${n(o)}</a:fillStyleLst><a:lnStyleLst>${n(`<a:ln w="\
6350">${o}</a:ln>`)}</a:lnStyleLst><a:effectStyleLst>${n("<a:effectStyle><a:effectLst/></a:effectStyle>")}</a:effectStyleLst><a:bgFillStyleLst>${n(o)}</a:bgFill\
StyleLst></a:fmtScheme></a:themeElements></a:theme>`}var Qi=(t,e,n)=>`${$n}<p:${t} ${_i}><p:cSld><p:spTree>${Jp}${e}</p:spTree></p:cSld>${n}</p:${t}>`;function Yp(t){
let e=o=>{let r=(Mn-2*Sn)/o*2;return t.map(s=>Math.max(1,Math.ceil(s.length/r))).reduce((s,a)=>s+a,0)*o*1.2},n=[13,12,11,10].find(o=>e(o)<=Jl)??9;return{size:n,
high:Math.min(e(n),Jl)}}function Qp(t){let e=Xl-16,n=t.print.join(" · "),o=10*Math.ceil(n.length/Zp),r=Yp(t.answer),i=Zl+r.high+8,s=[Mn-2*Sn,e-o-8-i],a=Math.min(
s[0]/t.wide,s[1]/t.high),[l,p]=[t.wide*a,t.high*a],d=[(Mn-l)/2,i+(s[1]-p)/2,l,p],f=`<p:pic><p:nvPicPr><p:cNvPr id="4" name="Picture" descr="${ts(t.spoken)}"/><p\
:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></p:blipFill\
><p:spPr>${Yl(d)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`,h=(v,b)=>[Sn,v,Mn-2*Sn,b],y=[dr(2,"Title","title",h(24,36),t.title.length>Kp?
17:26,[t.title]),dr(3,"Answer","",h(Zl,r.high),r.size,t.answer),f,dr(5,"Sources","",h(e-o,o),8,[n])];return Qi("sld",y.join(""),"<p:clrMapOvr><a:masterClrMappin\
g/></p:clrMapOvr>")}var _p=(t,e)=>[[`ppt/slides/slide${e}.xml`,Qp(t)],[`ppt/slides/_rels/slide${e}.xml.rels`,ao([["rId1","slideLayout","../slideLayouts/slideLay\
out1.xml"],["rId2","image",`../media/image${e}.png`]])],[`ppt/media/image${e}.png`,t.image]];function Ql(t,e){let n=e.map((f,h)=>h+1),o=(f,h)=>`<Override PartNa\
me="/${f}" ContentType="application/vnd.openxmlformats-${h}+xml"/>`,r="officedocument.presentationml",i=[o("ppt/presentation.xml",`${r}.presentation.main`),o("p\
pt/slideMasters/slideMaster1.xml",`${r}.slideMaster`),o("ppt/slideLayouts/slideLayout1.xml",`${r}.slideLayout`),...n.map(f=>o(`ppt/slides/slide${f}.xml`,`${r}.s\
lide`)),o("ppt/theme/theme1.xml","officedocument.theme"),o("docProps/core.xml","package.core-properties")],s=dr(2,"Title","title",[Sn,24,Mn-2*Sn,36],26,["Title"]),
p=Qi("sldMaster",s,'<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" \
accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>\
<a:lvl1pPr algn="l"><a:defRPr sz="2600" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleSty\
le><p:bodyStyle><a:lvl1pPr><a:defRPr sz="1400"/></a:lvl1pPr></p:bodyStyle><p:otherStyle><a:lvl1pPr><a:defRPr sz="1400"/></a:lvl1pPr></p:otherStyle></p:txStyles>'),
d=Qi("sldLayout",s,"<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>");return Kl([["[Content_Types].xml",`${$n}<Types xmlns="${ur}/content-types"><Default Exten\
sion="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>${i.join("")}</Types>`],["\
_rels/.rels",ao([["rId1","officeDocument","ppt/presentation.xml"],["rId2","core-properties","docProps/core.xml"]])],["docProps/core.xml",`${$n}<cp:corePropertie\
s xmlns:cp="${ur}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${ts(t)}</dc:title><dc:creator>entrepot</dc:creator><dc:langua\
ge>en</dc:language></cp:coreProperties>`],["ppt/presentation.xml",`${$n}<p:presentation ${_i}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:\
sldMasterIdLst><p:sldIdLst>${n.map(f=>`<p:sldId id="${255+f}" r:id="rId${f+2}"/>`).join("")}</p:sldIdLst><p:sldSz cx="${Mn*kn}" cy="${Xl*kn}"/><p:notesSz cx="68\
58000" cy="9144000"/></p:presentation>`],["ppt/_rels/presentation.xml.rels",ao([["rId1","slideMaster","slideMasters/slideMaster1.xml"],["rId2","theme","theme/th\
eme1.xml"],...n.map(f=>[`rId${f+2}`,"slide",`slides/slide${f}.xml`])])],["ppt/slideMasters/slideMaster1.xml",p],["ppt/slideMasters/_rels/slideMaster1.xml.rels",
ao([["rId1","slideLayout","../slideLayouts/slideLayout1.xml"],["rId2","theme","../theme/theme1.xml"]])],["ppt/slideLayouts/slideLayout1.xml",d],["ppt/slideLayou\
ts/_rels/slideLayout1.xml.rels",ao([["rId1","slideMaster","../slideMasters/slideMaster1.xml"]])],["ppt/theme/theme1.xml",Xp()],...e.flatMap((f,h)=>_p(f,h+1))])}function es(){let t=te(2,!1,3400,!0);return{title:document.title,answer:[`${w.question} ${so()}`.trim()],spoken:`${document.title}. ${w.question}`,print:[Yi(),...w.
terms],image:bn(t,"image/png"),wide:t.width,high:t.height}}var ns=t=>new Blob([Ql(document.title,t)],{type:"application/vnd.openxmlformats-officedocument.presen\
tationml.presentation"}),_l=()=>ns([es()]);var os=t=>`${t.by}, ${gt(t.on)}`,tc=t=>t.split(`
`).filter(Boolean);async function rs(t){let e=Zt(t.view).grown.filter(n=>!Xe.some(o=>o[1]===n));for(let n of e)await Ro(n)}function is(t){let e={...c};try{return W.
steps.map((n,o)=>(Object.assign(c,Zt(n.view)),K(!0),t(n,`${o+1}. ${n.title}`)))}finally{Object.assign(c,e),K(!0)}}async function hr(){let t={...c,grown:c.grown.
slice()};for(let e of W.steps)await rs(e);Object.assign(c,t),K(!0)}var ec=()=>is((t,e)=>{let n=A("section","","page"),o=document.createElement("img");return o.alt=
e,o.src=te(2,!1,3e3).toDataURL("image/png"),n.append(A("h2",e),o,A("p",t.text),A("small",os(t))),n});function td(t,e,n){let i=[],s=12,a=(d,f,h,y=!1)=>{for(let v of ht(
d,t.width/2-36,f,999,y))s+=f*1.3,i.push({words:v,x:18,y:s-f*.3,size:f,fill:h,bold:y})};a(e,22,w.light.mark,!0),s+=4;for(let d of tc(n.text))a(d,14,w.light.ink);
a(os(n),11,w.light.soft);let l=document.createElement("canvas");l.width=t.width,l.height=Math.ceil(s*2)+t.height;let p=oe(l);p.fillStyle=w.light.ground,p.fillRect(
0,0,l.width,l.height),p.drawImage(t,0,l.height-t.height),p.scale(2,2);for(let d of i)Qt(p,d);return l}async function nc(){await hr();let t=is((n,o)=>{let r=td(te(
2,!1,3e3),o,n);return{title:o,image:bn(r,"image/jpeg"),wide:r.width,high:r.height}}),e={title:document.title,subject:w.question};return new Blob(cr(t,e),{type:"\
application/pdf"})}async function oc(){return await hr(),ns(is((t,e)=>{let n=es(),o=`${document.title}. ${w.question}`;return{...n,title:e,answer:[...tc(t.text),
so()],spoken:`${e}. ${t.text}`,print:[os(t),o,...n.print]}}))}var he=-1,ss=-1;function mr(){let t=W.steps;m("story").replaceChildren(...t.map((n,o)=>{let r=A("li"),i=q(n.title,()=>ls(o)),s=A("div","","steps");i.setAttribute(
"aria-pressed",String(he===o));let a=(l,p,d,f=!1)=>{let h=q(l,d);h.setAttribute("aria-label",`${p}: ${n.title}`),h.disabled=f,s.append(h)};return a("↑","Earli\
er in the story",()=>rc(o,-1),o===0),a("↓","Later in the story",()=>rc(o,1),o===t.length-1),a("Change","Change the step",()=>lo(o)),a("Remove","Remove the ste\
p",()=>we(()=>{W.steps=t.filter((l,p)=>p!==o)})),r.append(i,s),r}));for(let n of["play","print","pdf","pptx"])m(`story-${n}`).disabled=t.length===0;m("story-pla\
y").textContent=he<0?"Play":"Stop"}function lo(t){ss=t;let e=W.steps[t]||{title:"",text:""};m("story-form").open=!0,m("step-title").value=e.title,m("step-text").
value=e.text,m("step-by").value=e.by||W.by,m("step-keep").textContent=t<0?"Add this view":"Change to these words and this view",m("step-title").focus()}function rc(t,e){
we(()=>{let n=W.steps.slice();n.splice(t+e,0,...n.splice(t,1)),W.steps=n}),m("story").children[t+e].querySelector("button")?.focus()}function ed(t){Object.assign(
c,Zt(t.view)),x.lastKind="",K(!0),c.eye?E.moveTo({position:{x:c.eye[0],y:c.eye[1]},scale:c.eye[2]}):kt(),it()}async function ls(t){let e=W.steps[t];Ot(),he=t,await rs(
e),ed(e),m("telling").hidden=!1,m("telling-at").textContent=`${t+1} of ${W.steps.length}`,m("telling-title").textContent=e.title,m("telling-text").textContent=e.
text,m("telling-back").disabled=t===0,m("telling-next").disabled=t===W.steps.length-1}function cs(){he=-1,m("telling").hidden=!0,mr()}var gr=()=>he>=0?cs():W.steps.
length?ls(0):z("There is no story yet: s adds this view"),as=t=>he+t>=0&&he+t<W.steps.length&&ls(he+t);function nd(t){if(he<0)return!1;let e={ArrowRight:1,PageDown:1,
ArrowLeft:-1,PageUp:-1}[t.key];if(e)as(e);else if(t.key==="Escape")cs();else return!1;return t.preventDefault(),t.stopPropagation(),!0}function od(){m("step-for\
m").addEventListener("submit",t=>{t.preventDefault();let e=Ee(m("step-title").value,100),n=Ee(m("step-by").value,100);if(!e||!n)return z("A step needs a title a\
nd the name of its author");Ae();let o={page:Kt,title:e,text:Ee(m("step-text").value,2e3),view:ie(),by:n,on:Wn()};W.by=n,we(()=>{W.steps=ss<0?[...W.steps,o]:W.steps.
map((r,i)=>i===ss?o:r)}),lo(-1),m("story-form").open=!1,z(`${W.steps.length} ${W.steps.length===1?"step":"steps"} in the story`)}),m("step-form").addEventListener(
"keydown",t=>t.key!=="Escape"&&t.stopPropagation()),window.addEventListener("keydown",t=>ne(t).matches("textarea, input")||t.altKey||t.ctrlKey||t.metaKey||m("ke\
y-sheet").open||nd(t),!0),m("story-play").addEventListener("click",gr),m("telling-next").addEventListener("click",()=>as(1)),m("telling-back").addEventListener(
"click",()=>as(-1)),m("telling-stop").addEventListener("click",cs),m("story-print").addEventListener("click",async()=>{await hr(),x.toPrint=!0,window.print()}),
m("story-pdf").addEventListener("click",async()=>Nt(jt("pdf"),await nc())),m("story-pptx").addEventListener("click",async()=>Nt(jt("pptx"),await oc()))}function On(t,e){if(!t.length)return;e.push(Cr());let{view:n,own:o}=t.pop();Ks(o),ps(n)}function ps(t){let e=c.eye,n=c.mode,o=c.turn;Object.assign(c,Zt(t)),c.mode===
n&&c.turn===o&&(c.eye=e),x.lastKind="",K(!0),it()}function rd(t){let e=[...Tt().map(In),...T.filter(n=>g.drawn[n.at]).map(n=>"line:"+n.uid)];e.length&&mt(e[(e.indexOf(c.at)+t+e.length)%e.length])}function id(t){
let e=X(c.at),n=P(D.get(e)),o=20,r={ArrowLeft:-o,ArrowRight:o}[t.key]||0,i={ArrowUp:-o,ArrowDown:o}[t.key]||0;I(()=>c.pinned.set(e,[Z(n[0]+r),Z(n[1]+i)]),!0,"nu\
dge")}var ic={"/":t=>{t.preventDefault(),m("search").focus()},t:()=>Qn(c.mode==="table"?"picture":"table"),m:()=>w.map&&Qn(c.mode==="map"?"picture":"map"),"?":()=>wr(),
n:t=>{t.preventDefault(),or()},b:t=>{t.preventDefault(),rr()},s:t=>{t.preventDefault(),lo(-1)},p:()=>gr(),k:()=>Sl(),d:()=>m("theme").click(),l:()=>m("every").hidden||
m("every").click(),r:()=>m("turn").hidden||m("turn").click(),0:()=>m("fit").click(),"[":()=>He(-1),"]":()=>He(1),h:()=>c.picked.size?ue([...c.picked]):dt(X(c.at))&&
ue(Ye(dt(X(c.at)))),e:()=>c.at.startsWith("card:")&&er(D.get(X(c.at))),o:()=>c.at.startsWith("card:")&&xi(D.get(X(c.at))),w:()=>c.at.startsWith("card:")&&bi(D.get(
X(c.at))),g:()=>hl(),y:()=>m("tidy").click(),f:()=>c.at.startsWith("card:")&&Jo(X(c.at)),c:()=>c.at.startsWith("card:")&&(x.joining?Te(x.joining,X(c.at)):Io(X(c.
at))),x:()=>c.at.startsWith("card:")&&I(()=>c.picked.has(X(c.at))?c.picked.delete(X(c.at)):c.picked.add(X(c.at)))},wr=()=>m("key-sheet").open?m("key-sheet").close():
m("key-sheet").showModal();function sd(){N.addEventListener("keydown",t=>{jn[t.key]?(t.preventDefault(),t.altKey&&c.at.startsWith("card:")&&u.placed.kind!=="map"?
id(t):rd(jn[t.key])):t.key==="Enter"&&x.shownSheet?m("sheet").focus():(t.key==="+"||t.key==="-")&&E.moveTo({scale:E.getScale()*(t.key==="+"?1.2:1/1.2)})}),m("ke\
ys-open").addEventListener("click",wr),m("keys-close").addEventListener("click",wr),document.addEventListener("keydown",t=>{if(m("key-sheet").open)return t.key===
"?"?wr():void 0;let e=ne(t).matches("input[type=search], textarea, input[type=text]");t.key==="Escape"?(no(),e&&(ne(t).value=""),m("hits").replaceChildren(),m("\
save").open=!1,xn(!1),oo(!1),mn(),N.focus({preventScroll:!0})):(t.ctrlKey||t.metaKey)&&!e&&(t.key==="z"||t.key==="Z"||t.key==="y")?(t.preventDefault(),t.key==="\
z"&&!t.shiftKey?On(se,ae):On(ae,se)):!e&&!t.ctrlKey&&!t.metaKey&&!t.altKey&&ic[t.key]&&ic[t.key](t)})}var us={};st(us,{listen:()=>cd});var At=m("mini"),Ne=[168,112],sc=["bottom-left","bottom-right","top-right","top-left"],ze=1,yr=[0,0];function lc(){let t=E.getScale(),{x:e,y:n}=E.getViewPosition(),
o=N.clientWidth/t,r=N.clientHeight/t;return[e-o/2,n-r/2,e+o/2,n+r/2]}function ad(t){let e=E.getScale(),[n,o,r,i]=lc(),[s,a]=[At.offsetWidth,At.offsetHeight].map(
d=>(d+20)/e),l=d=>{let f=d.endsWith("left")?n:r-s,h=d.startsWith("top")?o:i-a;return t.filter(([y,v,b,M])=>Math.abs(y-f-s/2)<(b+s)/2&&Math.abs(v-h-a/2)<(M+a)/2).
length},p=At.dataset.corner||sc[0];At.dataset.corner=sc.reduce((d,f)=>l(f)<l(d)?f:d,p)}function ld(){let t=u.placed&&c.mode!=="table"&&N.clientWidth>0?k.filter(
O=>g.cards[O.at]):[],[e,n,o,r]=lc(),i=t.map(P),s=!i.some(([O,C,j,B])=>O-j/2<e-1||O+j/2>o+1||C-B/2<n-1||C+B/2>r+1);if(At.hidden=s,s)return;x.moving||ad(i);let[a,
l,p,d]=yt(i),f=oe(At),h=2;ze=Math.min((Ne[0]-8)/(p-a),(Ne[1]-8)/(d-l)),yr=[(a+p)/2-Ne[0]/2/ze,(l+d)/2-Ne[1]/2/ze],[At.width,At.height]=[Ne[0]*h,Ne[1]*h];let y=lt()?
w.dark:w.light,v=(O,C)=>(O-yr[C])*ze;f.scale(h,h),t.forEach((O,C)=>{let[j,B,H,J]=i[C];f.fillStyle=w.looks[O.family][lt()?"dark":"light"],f.fillRect(v(j-H/2,0),v(
B-J/2,1),Math.max(H*ze,1.5),Math.max(J*ze,1.5))}),f.strokeStyle=y.mark,f.lineWidth=1.5;let[b,M,L,S]=[Math.max(v(e,0),1),Math.max(v(n,1),1),Math.min(v(o,0),Ne[0]-
1),Math.min(v(r,1),Ne[1]-1)];f.strokeRect(b,M,Math.max(L-b,3),Math.max(S-M,3))}function ac(t){if(!(t.buttons&1))return;let e=At.getBoundingClientRect();E.moveTo(
{position:{x:yr[0]+(t.clientX-e.left)/ze,y:yr[1]+(t.clientY-e.top)/ze}})}function cd(){E.on("afterDrawing",()=>{re&&x.moving||ld()}),At.addEventListener("pointe\
rdown",t=>{At.setPointerCapture(t.pointerId),ac(t)}),At.addEventListener("pointermove",ac),At.addEventListener("pointerup",Ae)}var gs={};st(gs,{listen:()=>wd});var hs={};st(hs,{found:()=>xr,listen:()=>hd});var{spelling:cc,reason:fd}=Za(w.search),fc=0,vr="";function pd(t){clearTimeout(fc),vr=t.trim(),!(!G||vr.length<2)&&(fc=setTimeout(async()=>{let e;try{e=await St(
"/api/search?q="+encodeURIComponent(vr))}catch(o){return z(o.message)}if(e.query!==vr)return;let n=e.found.filter(o=>!V.has(o.uid)).slice(0,10);for(let o of n){
let r=A("li","","live"),i=q(o.name,async()=>{if(Object.keys(G.opens).length)return location.assign("/around?x="+encodeURIComponent(o.uid));await pn(o.uid,0),V.has(
o.uid)&&mt("card:"+V.get(o.uid)[0].id)});i.append(A("small",`${o.small}; on file, not drawn: adds it`)),r.append(i),m("hits").append(r)}z(`${m("hits").children.
length} found, ${n.length} of them not drawn yet`)},220))}function xr(t){let e=t.trim(),n=cc(e),o=e.replace(/^IMO /,"").replace(/^INN /,"").toLowerCase(),r=[];if(!e)
return r;let i=x.index||=k.map(l=>l.keys.slice(0,l.named).map(cc));k.forEach((l,p)=>{let d=l.uid===e||l.uid===e.toLowerCase(),f=l.keys.slice(l.named,-1);if(d||f.
some(y=>y.toLowerCase()===o))return r.push([l,d?"uid":"number "+o,[-1,0,0,"",l.uid]]);let h=null;i[p].forEach((y,v)=>{let b=Ka(n,y);if(b<0)return;let M=b===0&&l.
keys[v]!==l.keys[0],L=[b,M?1:0,y[0].length,y[0],l.uid];(!h||si(L,h[2])<0)&&(h=[l,fd(b,l.keys[v],M),L])}),h&&r.push(h)}),r.sort((l,p)=>si(l[2],p[2])||l[0].at-p[0].
at);let s=new Set(r.map(([l])=>l.uid)),a=new Map;for(let[l]of r)for(let p of l.apart)!s.has(p)&&!a.has(p)&&a.set(p,l);for(let[l,p]of a)for(let d of V.get(l)||[])
r.push([d,`kept apart from ${p.keys[0]} by a decision`,[12]]);return r}function dd(){let t=m("search").value,e=m("hits"),n=xr(t);if(e.replaceChildren(),!t.trim())
return g.focus=So(),z(""),Fe();for(let[o,r]of n.slice(0,12)){let i=A("li"),s=q(o.name,()=>x.joining?Te(x.joining,o.id):ud(o));r!=="name"&&s.append(A("small","ma\
tched: "+r)),g.cards[o.at]||s.append(A("small",c.hidden.has(o.id)?"hidden: Show all brings it back":"filtered out at present")),i.append(s),e.append(i)}n.length>
12&&e.append(A("li",`${n.length-12} more: type more of the name`)),z(n.length?n.length+" found":"Nothing of that name is drawn here"),g.focus=new Set(n.map(([o])=>o.
id)),pd(t),u.batches=null,Fe()}function ud(t){mt("card:"+t.id),g.cards[t.at]&&c.mode!=="table"&&Wa(t)}function hd(){m("search").addEventListener("input",dd),m("\
search").addEventListener("keydown",t=>{if(t.key==="Enter"){let e=m("hits").querySelector("button");e&&e.click()}})}var pc=()=>k.filter(t=>g.cards[t.at]),ms=()=>T.filter(t=>g.drawn[t.at]),md=()=>u.placed.kind==="near"?ce():ms().map(t=>[t]),gd=()=>ms().map(t=>u.geometry[t.at].
label);function wd(){Object.assign(N,{spot:tr,hideLines:t=>{w.limits.hide=t},names:()=>u.namesDrawn,items:()=>({nodes:xt.nodes.get().map(({id:t,x:e,y:n})=>[t,e,
n]),edges:xt.edges.get().map(({id:t,from:e,to:n})=>[t,e,n]),chosen:E.getSelection()}),sized:t=>zt()?.box(Ut.get(t)[0],E.getScale()),at:(t,e)=>{let n=E.canvasToDOM(
{x:t,y:e});return[E.getNodeAt(n)||"",E.getEdgeAt(n)||""]},strokes:()=>u.placed.kind==="near"?ce().length:0,scale:()=>E.getScale(),choose:t=>mt(t),papers:()=>u.paperBoxes,
pixel:(t,e)=>{let n=E.canvasToDOM({x:t,y:e}),o=N.getBoundingClientRect();return[o.left+n.x,o.top+n.y]},measures:()=>Object.fromEntries(g.measures.map(([t,e,n])=>[
t.uid,[e,n]])),earlier:()=>u.earlier&&T.filter(t=>u.earlier?.drawn[t.at]).map(t=>t.uid),bounds:()=>Se(),seats:()=>Tt().map(t=>[t.id,...P(t)]),paths:()=>md().map(
([t])=>[_(k[t.source]).id,_(k[t.target]).id,u.geometry[t.at].d]),labels:()=>gd().filter(t=>t&&t[2]),boxes:()=>pc().map(t=>[t.id,...P(t)]),named:t=>(k.find(e=>e.
name===t)||{}).id,found:t=>xr(t).map(([e,n])=>[e.uid,n]),shown:()=>({cards:pc().map(t=>t.id),lines:ms().map(t=>t.uid),focus:g.focus&&[...g.focus],states:g.lines})})}var ys={};st(ys,{listen:()=>Sd});var yd=t=>/^[=+\-@\t\r]/.test(t)?`'${t}`:t,vd=t=>/[",\n\r]/.test(t)?`"${t.replace(/"/g,'""')}"`:t,dc=t=>t.map(e=>`${e.map(n=>vd(yd(String(n)))).join(",")}\r
`).join("");var ws={};st(ws,{COLUMNS:()=>br,cellsOf:()=>co,listTable:()=>Ge,listen:()=>bd});var mc=200,br=["From","Relation","To","Goods","Support","How it is documented","Sources","Denied or answered by","Public","Claims"],co=t=>{let e=g.lines[t.at];return[
k[t.source].name,xe(t),k[t.target].name,e.goods,e.printed,[e.word,e.change&&`${Lt[e.change][1]}: ${Yo(e)}`].filter(Boolean).join("; "),(e.voices||[]).join(", "),
(e.denied_by||[]).join(", "),[...new Set((e.public||[]).filter(Boolean))].join(" to ")]},Ln={lines:[-1,1],cards:[-1,1]},xd=t=>R[t.at].filter(e=>g.drawn[e.at]).length,
uc=t=>[t.name,t.small,g.pills[t.at].map(e=>e[0]).join(", "),xd(t)];function hc(t,e,n){let[o,r]=Ln[e];if(o<0)return t;let i=a=>e==="lines"&&o===4?g.lines[a.at].support??
-1:e==="lines"&&o===9?g.lines[a.at].claims.length:n(a)[o];return t.map(a=>[i(a),a]).sort(([a],[l])=>r*(typeof a=="number"?a-Number(l):a.localeCompare(String(l),
"en"))).map(([,a])=>a)}function Ge(){if(c.mode!=="table"&&!x.printing)return;let t=m("twin-lines"),e=hc(T.filter(i=>g.drawn[i.at]&&(!g.focus||c.route<0||g.focus.
has(i.uid))),"lines",co);t.replaceChildren();for(let i of e.slice(0,x.tableSize)){let s=A("tr");s.dataset.line=i.uid,c.at==="line:"+i.uid&&(s.className="on"),co(
i).forEach((p,d)=>{let f=A("td",p,d===8?"days":"");f.dataset.label=br[d],s.append(f)});let a=A("td");for(let p of i.notes){let d=A("a",String(p));d.href="#note-"+
p,d.addEventListener("click",f=>{f.preventDefault(),m("note-"+p).scrollIntoView()}),a.append(d," ")}let l=q(`Evidence (${g.lines[i.at].claims.length})`,()=>mt("\
line:"+i.uid));l.setAttribute("aria-label",`Evidence: ${k[i.source].name} to ${k[i.target].name}`),a.append(l),s.append(a),t.append(s)}let n=hc(k.filter(i=>g.cards[i.
at]&&(!g.focus||c.route<0||g.focus.has(i.id))),"cards",uc),o=m("twin-cards");o.replaceChildren();for(let i of n.slice(0,x.tableSize)){let s=A("tr"),a=A("td","",
"screen");s.dataset.card=i.id;for(let p of uc(i))s.append(A("td",String(p)));let l=q("Evidence",()=>mt("card:"+i.id));l.setAttribute("aria-label",`Evidence: ${i.
name}`),a.append(l),s.append(a),o.append(s)}let r=Math.max(e.length,n.length)-x.tableSize;m("more").hidden=r<=0,m("more").textContent=`Show ${Math.min(r,mc)} mo\
re rows`,m("twin-told").textContent=`${e.length} lines and ${n.length} cards`+(r>0?`, the first ${x.tableSize} shown`:"")}function bd(){for(let[t,e]of[["lines",
"twin-lines"],["cards","twin-cards"]])m(e).closest("table")?.querySelectorAll("th:not(.screen)").forEach((n,o,r)=>{n.replaceChildren(q(n.textContent,()=>{let[i,
s]=Ln[t];Ln[t]=i!==o?[o,1]:s>0?[o,-1]:[-1,1],r.forEach(a=>a.removeAttribute("aria-sort")),Ln[t][0]>=0&&n.setAttribute("aria-sort",Ln[t][1]>0?"ascending":"descen\
ding"),Ge(),z(Ln[t][0]<0?"In the order of the picture":`Sorted by ${n.textContent}`)}))});m("more").addEventListener("click",()=>{x.tableSize+=mc,Ge()})}function gc(){let t=T.filter(e=>g.drawn[e.at]).map(e=>[...co(e),g.lines[e.at].claims.join(" "),e.uid]);return dc([[...br,"Relation uid"],...t])}function wc(){let t=n=>{
let{at:o,text:r,source:i,target:s,...a}=g.lines[n.at];return{...a,source:k[i].uid,target:k[s].uid}},e={title:document.title,known_by:c.known||null,compared_with:c.
against||null,during:Me()[1]?Me():null,view:ie(),nodes:k.filter(n=>g.cards[n.at]).map(n=>({uid:n.uid,name:n.name,kind:n.family,small:n.small,measures:g.pills[n.
at].map(o=>o[0])})),edges:T.filter(n=>g.drawn[n.at]).map(t),routes:g.routes,sources:w.terms};return JSON.stringify(e,null,1)+`
`}function yc(){let t=te(2,!1,6e3),{title:e}=document,n={title:e,image:bn(t,"image/jpeg"),wide:t.width,high:t.height};return new Blob(cr([n],{title:e,subject:w.question}),
{type:"application/pdf"})}function vc(){return fr(()=>{let[t,e,n,o]=Xo(Se()),r=u.placed.kind==="map"?(n-t)/1e3:1,i=Math.max(n-t,640*r),s=pr(!1,i/r),a=o-e+(s.top+s.low)*r,l=t-(i-(n-t))/2,
p=e-s.top*r,d=(f,h)=>[`<g transform="translate(${$(l+s.edge*r)} ${$(h)}) scale(${r.toFixed(4)})">`,...f.map(an),"</g>"];return[`<svg xmlns="http://www.w3.org/20\
00/svg" viewBox="${$(l)} ${$(p)} ${$(i)} ${$(a)}" width="${$(i/r)}" height="${$(a/r)}" role="img" font-family="${Pt(w.font)}">`,`<title>${Pt(document.title)}</t\
itle>`,`<desc>${Pt(T.filter(f=>g.drawn[f.at]).slice(0,400).map(f=>`${k[f.source].name} to ${k[f.target].name}: ${f.label} (${g.lines[f.at].small})`).join("; "))}\
</desc>`,`<metadata>${Pt(w.terms.join(`
`))}</metadata>`,`<rect x="${$(l)}" y="${$(p)}" width="${$(i)}" height="${$(a)}" fill="${w.light.ground}"/>`,`<svg id="picture" x="${$(t)}" y="${$(e)}" width="${$(
n-t)}" height="${$(o-e)}" viewBox="${$(t)} ${$(e)} ${$(n-t)} ${$(o-e)}">`,...kd(r),...c.against&&!rt()?Oi(Ft(null,!1),1/r,!1).map(an):[],...W.notes.length?Vo(Ft(
null,!1),1/r,!1).map(an):[],"</svg>",...d(s.head,p),...d(s.foot,o),"</svg>"].join(`
`)+`
`})}function kd(t){let e=w.light,n=[],o=(a,l,p,d,f,h="")=>`<text x="${$(a)}" y="${$(l)}" font-size="${$(d)}" fill="${f}"${h}>${Pt(p)}</text>`,r=' font-weight="b\
old"',i=' text-anchor="middle"';if(u.placed.kind==="map"){let a=` stroke="${e.edge}" stroke-width="${(.8*t).toFixed(2)}"`;return n.push(`<path d="${w.map.outline}\
" fill="${e.band}"${a} fill-rule="evenodd"/>`,`<path d="${w.map.borders}" fill="none"${a}/>`),[...n,...hi(Ft(null,!1),1/t).map(an)]}if(u.placed.kind==="near")return hi(
Ft(null,!1),1).map(an);for(let[a,l,p]of u.placed.headings||[])n.push(o(l,p,a,10.5,e.soft,r+i+' letter-spacing="1"'));(u.placed.strips||[]).forEach(([a,l])=>a&&n.
push(o(0,l+21,a,12,e.soft,r)));let s=T.filter(a=>g.drawn[a.at]&&(u.geometry[a.at].d||u.geometry[a.at].from));for(let a of s){let l=g.lines[a.at],p=u.geometry[a.
at],d=w.widths[l.weight]*(p.from?.55:1),f=w.known[l.known][1],h=p.d||`M${(p.from||p.tip).map($).join(" ")}L${$(p.tip[0])} ${$(p.tip[1])}`,y=f.length?` stroke-da\
sharray="${f.map($).join(" ")}"`:"",v=(H,J)=>`<path d="${h}" fill="none" stroke="${H}" stroke-width="${$(J)}"${y}/>`;n.push(l.denied?v(e.line,d+3)+v(e.ground,d+
.6):v(e.line,d));let b=6+d,M=b*.45,[L,S]=p.tip,[O,C]=p.way,j=L-O*b,B=S-C*b;n.push(`<polygon points="${[[L,S],[j-C*M,B+O*M],[j+C*M,B-O*M]].map(H=>H.map($).join("\
,")).join(" ")}" fill="${e.line}"/>`)}for(let a of s){let l=g.lines[a.at],p=u.geometry[a.at].label;if(!p)continue;let[d,f,h,y]=Ho(Fo(a,l.small,p,1),p),v=d-h/2,b=f-
y/2;n.push(`<rect x="${$(v)}" y="${$(b)}" width="${$(h)}" height="${$(y)}" rx="7" fill="${e.ground}" stroke="${e.edge}"${l.known==="unknown"||l.known==="propose\
d"?' stroke-dasharray="2 3"':""}/>`);let M=b+4+11.5*.85;for(let L of a.text)n.push(o(d,M,L,11.5,e.ink,i)),M+=14;if(n.push(o(d,M,l.small,11,e.soft,i)),l.partial&&
n.push(o(d+h/2-3,b+1,"…",15,e.line,r+' text-anchor="end"')),l.denied){let L=v-1,S=b-1;n.push(`<circle cx="${$(L)}" cy="${$(S)}" r="7" fill="${e.card}" stroke=\
"${e.ink}"/>`),n.push(`<path d="M${$(L-3)} ${$(S-3)}L${$(L+3)} ${$(S+3)}M${$(L+3)} ${$(S-3)}L${$(L-3)} ${$(S+3)}" stroke="${e.ink}" stroke-width="1.6"/>`)}}for(let a of k)
g.cards[a.at]&&n.push(...$d(a,o,e));return n}function $d(t,e,n){let[o,r,i,s]=P(t),a=o-i/2,l=r-s/2,p=w.looks[t.family],d=' font-weight="bold"';if(!i)return[];if(u.
placed.kind!=="wide"&&u.placed.kind!=="tall")return[jo(p.glyph,o,r,i/2,p.light),e(o+i/2+1,r+3,Yt(t.name,40,v=>v.length),9,n.ink,d)];let f=[`<rect x="${$(a)}" y=\
"${$(l)}" width="${$(i)}" height="${$(s)}" rx="4" fill="${n.card}" stroke="${t.end?n.mark:n.edge}" stroke-width="${t.end?"1.6":"1"}"/>`,`<rect x="${$(a)}" y="${$(
l)}" width="5" height="${$(s)}" rx="2" fill="${p.light}"/>`,jo(p.glyph,a+18,r,5,p.light)],h=r-(15*t.text.length+13)/2+10;for(let v of t.text)f.push(e(a+32,h,v,13,
n.ink,d)),h+=15;f.push(e(a+32,h,t.small,11,n.soft));let y=a+i-6;for(let[v,b]of[...g.pills[t.at]].reverse())f.push(`<rect x="${$(y-b)}" y="${$(l-7)}" width="${$(
b)}" height="13" rx="6.5" fill="${n.pill}"/>`,e(y-b/2,l+2.6,v,8.5,n["pill-ink"],' text-anchor="middle"'+d)),y-=b+4;return f}var Md={png:()=>te(2,lt()).toBlob(t=>Nt(jt("png"),t)),pdf:()=>Nt(jt("pdf"),yc()),pptx:()=>Nt(jt("pptx"),_l()),svg:()=>Nt(jt("svg"),new Blob([vc()],{type:"image/\
svg+xml"})),csv:()=>Nt(jt("csv"),new Blob(["\uFEFF"+gc()],{type:"text/csv"})),json:()=>Nt(jt("json"),new Blob([wc()],{type:"application/json"}))};function Sd(){
G&&(m("keep").hidden=!1,m("home").hidden=!1,m("keep").addEventListener("submit",async t=>{t.preventDefault();try{await St("/api/views",{title:m("keep-title").value,
address:location.pathname+location.search+location.hash}),m("save").open=!1,z("Saved in the case")}catch(e){z(e.message)}}));for(let t of qt("save"))t.addEventListener(
"click",()=>{Md[t.dataset.save||""](),m("save").open=!1});m("link").addEventListener("click",()=>{wt(),m("save").open=!1;let t=location.href,e=()=>z("The addres\
s of this view is in the address bar");navigator.clipboard&&window.isSecureContext?navigator.clipboard.writeText(t).then(()=>z("The address of this view was cop\
ied"),e):e()}),window.addEventListener("beforeprint",()=>{if(x.printing=!0,x.tableSize=Math.max(x.tableSize,Math.min(T.length,2e3)),Ge(),Gt.toggleAttribute("dat\
a-story",x.toPrint),x.toPrint)return m("paper").replaceChildren(...ec());let t=document.createElement("img");t.alt=document.title,t.src=te(2,!1,3400).toDataURL(
"image/png"),m("paper").replaceChildren(t)}),window.addEventListener("afterprint",()=>{x.printing=x.toPrint=!1,Gt.removeAttribute("data-story"),m("paper").replaceChildren()})}var vs={};st(vs,{listen:()=>Od});function Od(){for(let t of qt("mode"))t.addEventListener("click",()=>Qn(t.dataset.mode||""));m("theme").addEventListener("click",()=>I(()=>{c.theme=lt()?"light":
"dark"})),Vr.addEventListener("change",()=>K()),m("turn").addEventListener("click",()=>I(()=>{c.turn=u.placed.kind==="tall"?"wide":"tall",c.pinned.clear(),c.eye=
null})),m("fit").addEventListener("click",()=>{kt(!0),wt()}),m("tidy").addEventListener("click",cl),m("every").addEventListener("click",()=>I(()=>{c.every=!c.every})),
m("undo").addEventListener("click",()=>On(se,ae)),m("redo").addEventListener("click",()=>On(ae,se)),m("lasso").addEventListener("click",()=>xn(!x.lassoOn)),m("c\
lose").addEventListener("click",()=>x.noting?Ue():mn()),m("back").addEventListener("click",()=>{let t=at.slice(0,-1),e=at[at.length-1];x.shownSheet="",mt(e,!0),
at.splice(0,at.length,...t),m("back").hidden=t.length===0})}function xc(t){let e=u.placed;u.placed=na(),Wo(),(la()||u.placed!==e||t)&&Tl(),u.batches=null,Ki(),Zi(),Ji(),Gt.dataset.theme=lt()?"dark":"light",m("theme").textContent=
lt()?"Light":"Dark",m("turn").textContent=u.placed.kind==="tall"?"Columns":"Rows",m("turn").hidden=u.placed.kind!=="tall"&&u.placed.kind!=="wide",m("every").hidden=
u.placed.kind!=="near"||!(u.routed.size?u.unrouted.size:u.placed.folded.includes(1)),m("tidy").hidden=u.placed.kind==="map",m("every").setAttribute("aria-presse\
d",String(c.every)),m("near-note").hidden=u.placed.kind!=="near",m("twin").hidden=c.mode!=="table",N.style.visibility=c.mode==="table"?"hidden":"visible";for(let n of qt(
"mode"))n.setAttribute("aria-pressed",String(c.mode===n.dataset.mode));m("map-note").hidden=c.mode!=="map",Ge(),Ri(),mr(),x.noting&&(m("panel").hidden=!1),m("un\
do").disabled=se.length===0,m("redo").disabled=ae.length===0,u.placed!==e&&(c.eye?E.moveTo({position:{x:c.eye[0],y:c.eye[1]},scale:c.eye[2]}):kt()),wt(),Fe()}Vs(xc);ri(ul);ri(Ii);var Ld=[li,Ui,Hi,ys,Di,hs,Vi,qi,Ni,ws,Bi,fs,us,zi,vs,ds,gs];for(let{listen:t}of Ld)t();window.addEventListener("resize",()=>{let t=u.placed;
K(),u.placed===t&&!c.eye&&kt()});window.addEventListener("hashchange",t=>ps(new URL(t.newURL).hash.slice(1)));var bc=location.hash.slice(1)||Rt.view||"";Object.
assign(c,Zt(bc));K(!0);Gt.dataset.drawn="yes";await new Promise(t=>requestAnimationFrame(()=>setTimeout(t)));Object.assign(It,Nn("sheets"));await Ua();for(let t of G?
c.grown.slice():[])await Ro(t);c.grown.length&&Object.assign(c,Zt(bc),{grown:c.grown});K(c.grown.length>0);it();Gt.dataset.ready="yes";
